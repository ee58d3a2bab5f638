// PDF pages: lines from scattered pieces, ruled tables, and what is printed on every page.
import { describe, expect, test } from "vitest";
import { pdfFile, type PdfSheet } from "../../test/pdf-file.ts";
import { expectOk } from "../vocabulary/problem.ts";
import { parsePdf } from "./pdf.ts";

async function partsOf(sheets: readonly PdfSheet[]): Promise<readonly unknown[]> {
  const { blocks, text } = expectOk(await parsePdf("页.pdf", pdfFile(sheets)));
  return blocks.map((block) =>
    block.kind === "table"
      ? block.cells.map((c) => `${c.row},${c.column} ${c.rowSpan}×${c.columnSpan} ${text.slice(c.start, c.end)}`)
      : text.slice(block.start, block.end),
  );
}

/** Rules of a grid, every cell with its four sides. */
const grid = (xs: readonly number[], ys: readonly number[]): readonly (readonly [number, number, number, number])[] => [
  ...ys.map((y) => [xs[0] ?? 0, y, xs.at(-1) ?? 0, y] as const),
  ...xs.map((x) => [x, ys[0] ?? 0, x, ys.at(-1) ?? 0] as const),
];

describe("lines", () => {
  test("are pieces on one base line, in the order they stand in, with gaps between columns", async () => {
    const texts = [
      { x: 150, y: 700, text: "done" },
      { x: 50, y: 700, text: "All" },
      { x: 70, y: 700, text: "tasks are" },
      { x: 300, y: 700, text: "12" },
      { x: 50, y: 680, text: "next" },
    ];
    expect(await partsOf([{ texts }])).toEqual(["All tasks are  done  12", "next"]);
  });

  test("that are printed twice for boldness are there once", async () => {
    expect(
      await partsOf([
        {
          texts: [
            { x: 50, y: 700, text: "bold" },
            { x: 50.3, y: 700, text: "bold" },
          ],
        },
      ]),
    ).toEqual(["bold"]);
  });

  test("of heads, feet and page numbers are left out; what stands once at the edge is kept", async () => {
    const sheets = [1, 2, 3, 4].map((page) => ({
      texts: [
        { x: 50, y: 780, text: `Report of the year 2021, part ${page}` },
        { x: 50, y: 600, text: `body ${page}` },
        { x: 280, y: 30, text: `- ${page} -` },
        ...(page === 1 ? [{ x: 50, y: 760, text: "Notice 12" }] : []),
      ],
    }));
    expect(await partsOf(sheets)).toEqual(["Notice 12", "body 1", "body 2", "body 3", "body 4"]);
  });
});

describe("ruled tables", () => {
  const [xs, ys] = [
    [50, 150, 400],
    [600, 640, 680, 720],
  ];

  test("have a cell between the rules; fields without a rule between are one", async () => {
    const rules = grid(xs, ys).filter(([x0, y0, x1]) => !(x0 === 50 && x1 === 400 && y0 === 640));
    const open = [...rules, [150, 640, 400, 640] as const];
    const texts = [
      { x: 60, y: 690, text: "name" },
      { x: 160, y: 690, text: "state" },
      { x: 60, y: 640, text: "both" },
      { x: 160, y: 650, text: "first" },
      { x: 160, y: 610, text: "second" },
      { x: 50, y: 740, text: "above" },
      { x: 50, y: 580, text: "below" },
    ];
    expect(await partsOf([{ texts, rules: open }])).toEqual([
      "above",
      ["0,0 1×1 name", "0,1 1×1 state", "1,0 2×1 both", "1,1 1×1 first", "2,1 1×1 second"],
      "below",
    ]);
  });

  test("drawn as thin bars, border by border, are the same", async () => {
    const bars = grid(xs, ys)
      .flatMap(([x0, y0, x1, y1]) =>
        y0 === y1
          ? [`${x0} ${y0} ${(x1 - x0) / 2} 0.5 re f`, `${(x0 + x1) / 2} ${y0} ${(x1 - x0) / 2} 0.5 re f`]
          : [`${x0} ${y0} 0.5 ${y1 - y0} re f`],
      )
      .join("\n");
    const texts = [
      { x: 60, y: 690, text: "name" },
      { x: 160, y: 610, text: "last" },
    ];
    const [cells] = await partsOf([{ texts, raw: bars }]);
    expect(cells).toHaveLength(6);
    expect(cells).toContain("2,1 1×1 last");
  });

  test("text written across a rule in one go is cut at it", async () => {
    const text = "name".padEnd(22) + "state";
    const [cells] = await partsOf([
      {
        texts: [
          { x: 60, y: 690, text },
          { x: 60, y: 610, text: "end" },
        ],
        rules: grid(xs, ys),
      },
    ]);
    expect((cells as readonly string[]).slice(0, 2)).toEqual(["0,0 1×1 name", "0,1 1×1 state"]);
  });

  test("a frame around a text is no table, and a diagonal watermark is no text", async () => {
    const raw = "BT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (SECRET) Tj ET";
    expect(await partsOf([{ texts: [{ x: 60, y: 650, text: "framed" }], rules: grid([50, 400], [600, 700]), raw }])).toEqual(["framed"]);
  });
});
