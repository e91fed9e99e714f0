import { texts } from "../texts";

/** The frame of what is to come, in its size: the same as the loader's. */
export function Waiting() {
  return (
    <div className="frame" role="status" aria-busy="true" aria-label={texts.loading}>
      <i />
      <i />
      <i />
    </div>
  );
}
