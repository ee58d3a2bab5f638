// The HTML document around every page: language, title, style sheet, and the line at the foot.
import type { ReactElement, ReactNode } from "react";
import { pageWords } from "../../text/page.ts";

/** How a page gets its style: as text set into it, or (null) from /style.css. */
export interface DocumentStyle {
  readonly css?: string | undefined;
}

interface DocumentProps extends DocumentStyle {
  readonly title: string;
  /** The address of a script that makes the page handier; the page works without it. */
  readonly script?: string | undefined;
  readonly children: ReactNode;
}

export function Document({ title, css, script, children }: DocumentProps): ReactElement {
  return (
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {script !== undefined && <script src={script} defer />}
        {css === undefined ? <link rel="stylesheet" href="/style.css" /> : <style dangerouslySetInnerHTML={{ __html: css }} />}
      </head>
      <body>{children}</body>
    </html>
  );
}

export function Foot({ children }: { readonly children?: ReactNode }): ReactElement {
  return (
    <footer className="foot">
      {children}
      <p className="imprint">
        {pageWords.product} <span lang="en">Shiji</span>
        {pageWords.dot}
        {pageWords.motto}
      </p>
    </footer>
  );
}
