// Places on a PDF page: boxes, and the matrices that move, turn and stretch what is drawn.

/** A rectangle, from its lower left corner, in points. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** `[a b c d e f]` as PDF writes it: x′ = a·x + c·y + e, y′ = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** First the one, then the other. */
export const multiply = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + b * i,
  a * h + b * j,
  c * g + d * i,
  c * h + d * j,
  e * g + f * i + k,
  e * h + f * j + l,
];

/** Brings a page that is shown turned clockwise by so many quarters upright, with the lower left corner of what is seen at 0, 0. */
export function uprightMatrix(quarters: number, { x, y, width, height }: Box): Matrix {
  switch (quarters) {
    case 1:
      return [0, -1, 1, 0, -y, x + width];
    case 2:
      return [-1, 0, 0, -1, x + width, y + height];
    case 3:
      return [0, 1, -1, 0, y + height, -x];
    default:
      return [1, 0, 0, 1, -x, -y];
  }
}

/** The least box that holds another one's corners once they are moved. */
export function coverBox({ x, y, width, height }: Box, [a, b, c, d, e, f]: Matrix): Box {
  const corners = [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ] as const;
  const xs = corners.map(([px, py]) => a * px + c * py + e);
  const ys = corners.map(([px, py]) => b * px + d * py + f);
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: bottom, width: Math.max(...xs) - left, height: Math.max(...ys) - bottom };
}

/** A number as PDF reads it: no exponent. */
export const decimalText = (value: number): string => String(Number(value.toFixed(5)));
