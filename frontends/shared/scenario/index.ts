/** What if spend changed: loaded when the reader asks. What leads here is `@portal/scenario/opener`. */

export { CheckinScenario, type CheckinScenarioProps } from "./checkin-scenario";
export { ScenarioPanel, type ScenarioPanelProps } from "./scenario-panel";
