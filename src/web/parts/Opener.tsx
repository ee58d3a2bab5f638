// What opens a panel: a button of the popover API, and a link to the same place for browsers that have none.
import type { ReactElement, ReactNode } from "react";

interface OpenerProps {
  /** The panel's id. */
  readonly target: string;
  readonly className: string;
  /** What the control is called where its text does not say it. */
  readonly label?: string;
  /** Shown when pointed at. */
  readonly title?: string;
  readonly sign?: string;
  readonly children?: ReactNode;
}

export function Opener({ target, className, label, title, sign, children }: OpenerProps): ReactElement {
  return (
    <>
      <button type="button" className={className} popoverTarget={target} aria-label={label} title={title} data-sign={sign}>
        {children}
      </button>
      <a className="plain" href={`#${target}`} aria-label={label ?? title} />
    </>
  );
}
