import { asOfInput, expectPage, navigate, paths, useRoute } from "@portal/platform";
import { styled } from "@portal/ui";
import { Autocomplete, TextField } from "@portal/ui/rich";
import { type ComponentProps, useMemo } from "react";
import { texts } from "../texts";
import { useCompanies } from "../use-companies";
import { useSummaries } from "../use-summaries";
import { type CompanyOption, companyOptions, matching } from "./options";

interface CompanySearchProps {
  readonly companyId: string | undefined;
  /** The list was closed; `isFocusLost` tells whether the focus went with it. */
  readonly onClose: (isFocusLost: boolean) => void;
}

/** Finds a company by its name and goes to it, at the same moment as before. */
export function CompanySearch({ companyId, onClose }: CompanySearchProps) {
  const route = useRoute();
  const { items: companies, isComplete } = useCompanies();
  const { items: summaries } = useSummaries(asOfInput(route));
  const options = useMemo(() => companyOptions(companies, summaries), [companies, summaries]);
  // Not one of the options: those are made anew when owed amounts arrive, which would undo what somebody typed.
  const current = useMemo(() => {
    const names = companyOptions(companies, []);
    return names.find(({ id }) => id === (companyId ?? "")) ?? (names[0] as CompanyOption);
  }, [companies, companyId]);
  const choose = (option: CompanyOption | null) => {
    if (option) navigate(pageOf(option));
    onClose(true);
  };
  return (
    <Search
      open
      openOnFocus
      autoHighlight
      disableClearable
      // In the header, where its landmark is; at the end of the document it would be in none.
      disablePortal
      slotProps={{ popper: { placement: "bottom-start", className: "companies" } }}
      options={options}
      value={current}
      getOptionLabel={nameOf}
      getOptionKey={idOf}
      isOptionEqualToValue={sameId}
      filterOptions={matchingInput}
      loading={!isComplete}
      noOptionsText={texts.header.noMatch}
      onHighlightChange={(_event, option) => option && expectPage(pageOf(option))}
      onInputChange={(_event, typed, reason) => {
        const [match, ...others] = matching(options, typed);
        if (reason === "input" && match && others.length === 0) expectPage(pageOf(match));
      }}
      onChange={(_event, option) => choose(option)}
      onClose={(_event, reason) => {
        // A choice closes the list by itself.
        if (reason !== "selectOption") onClose(reason === "escape");
      }}
      renderOption={({ key, ...props }, option) => (
        <Option key={key} {...props}>
          <span>
            {option.name}
            <small>{option.detail}</small>
          </span>
          {option.owed === undefined ? null : (
            <span className="owed">
              {option.owed}
              <small>{texts.header.owed}</small>
            </span>
          )}
        </Option>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          autoFocus
          size="small"
          hiddenLabel
          slotProps={{
            ...params.slotProps,
            htmlInput: selectedOnFocus({ ...params.slotProps.htmlInput, "aria-label": texts.header.company }),
          }}
        />
      )}
    />
  );
}

const pageOf = ({ id }: CompanyOption) => (id === "" ? paths.companies() : paths.company(id));
const nameOf = ({ name }: CompanyOption) => name;
const idOf = ({ id }: CompanyOption) => id;
const sameId = (option: CompanyOption, value: CompanyOption) => option.id === value.id;
const matchingInput = (options: CompanyOption[], { inputValue }: { inputValue: string }) =>
  matching(options, inputValue);

/** The name that stands in the field gives way to the first letter that is typed. */
function selectedOnFocus(input: ComponentProps<"input">): ComponentProps<"input"> {
  return {
    ...input,
    onFocus: (event) => {
      input.onFocus?.(event);
      event.currentTarget.select();
    },
  };
}

// The list may be wider than the field, which a phone leaves little room for.
const LIST_WIDTH = "min(320px, 100vw - 32px)";

const Search = styled(Autocomplete<CompanyOption, false, true>)({
  width: 320,
  maxWidth: "100%",
  "& .MuiInputBase-root": { fontSize: "0.875rem", paddingTop: 0, paddingBottom: 0, height: 32 },
  "& + .companies": { width: `${LIST_WIDTH} !important` },
}) as typeof Autocomplete<CompanyOption, false, true>;

const Option = styled("li")({
  "&&": {
    display: "flex",
    justifyContent: "space-between",
    gap: 16,
    fontSize: "0.875rem",
    lineHeight: "20px",
  },
  "& > span": { minWidth: 0, overflowWrap: "anywhere" },
  "& small": { display: "block", fontSize: "0.75rem", lineHeight: "16px", color: "var(--ink-2)" },
  "& .owed": { textAlign: "end", whiteSpace: "nowrap" },
});
