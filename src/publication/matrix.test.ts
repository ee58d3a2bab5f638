import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverBox, decimalText, type Matrix, multiply, uprightMatrix } from "./matrix.ts";

const whole = fc.integer({ min: -500, max: 500 });
const box = fc.record({ x: whole, y: whole, width: fc.integer({ min: 1, max: 900 }), height: fc.integer({ min: 1, max: 900 }) });

describe("places on a page", () => {
  test("however a page is turned, what is seen of it lies at 0, 0 and is as wide and high as it is seen", () => {
    fc.assert(
      fc.property(box, fc.integer({ min: 0, max: 3 }), (seen, quarters) => {
        const [width, height] = quarters % 2 === 0 ? [seen.width, seen.height] : [seen.height, seen.width];
        const placed = coverBox(seen, uprightMatrix(quarters, seen));
        expect([placed.x + 0, placed.y + 0, placed.width, placed.height]).toEqual([0, 0, width, height]);
      }),
    );
  });

  test("a quarter turns clockwise: the upper left corner comes to the upper right", () => {
    const seen = { x: 10, y: 20, width: 300, height: 100 };
    const corner = { x: 10, y: 120, width: 0, height: 0 };
    expect(coverBox(corner, uprightMatrix(1, seen))).toMatchObject({ x: 100, y: 300 });
  });

  test("two turns after one another are the turn of their sum", () => {
    const square = { x: 0, y: 0, width: 10, height: 10 };
    const twice: Matrix = multiply(uprightMatrix(1, square), uprightMatrix(1, square));
    expect(twice.map((one) => one + 0)).toEqual(uprightMatrix(2, square));
  });

  test("numbers are written without an exponent", () => {
    expect([decimalText(1e-9), decimalText(0.1 + 0.2), decimalText(-12)]).toEqual(["0", "0.3", "-12"]);
  });
});
