// A sheet that opens beside the text (popover), and the facts in it.
import type { ReactElement, ReactNode } from "react";
import { pageWords } from "../../text/page.ts";

interface PanelProps {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** At which side of the page it opens; the text that it supports stays in sight. */
  readonly side?: "left" | "right";
  readonly children: ReactNode;
}

// No autofocus: a browser without popovers shows the panels at the page's end, and would jump there on loading.
export function Panel({ id, title, subtitle, side = "left", children }: PanelProps): ReactElement {
  return (
    <aside popover="auto" id={id} className={side === "left" ? "panel" : "panel panel-right"} aria-labelledby={`${id}h`}>
      <header>
        <h2 id={`${id}h`}>{title}</h2>
        <p className="panel-subject">{subtitle}</p>
        <button type="button" className="close" popoverTarget={id} popoverTargetAction="hide">
          {pageWords.close}
        </button>
      </header>
      {children}
    </aside>
  );
}

export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
