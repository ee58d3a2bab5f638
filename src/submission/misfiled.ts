// What a form holds in the wrong place (填错位置): a text that is plainly of another item of its task than the one it is filled in at.
import type { PlaceItem } from "./naming.ts";
import type { ReplyPart } from "./submission.ts";
import { tellingOf } from "./telling.ts";

/** A text of a form, and the item that it is plainly of. */
export interface Misfiled {
  readonly part: ReplyPart;
  readonly told: PlaceItem;
}

/** Finds them among a form's texts; `own` are the items of its office, `all` those of the scheme. */
export function misfiledIn(parts: readonly ReplyPart[], own: readonly PlaceItem[], all: readonly PlaceItem[]): readonly Misfiled[] {
  const { against } = tellingOf(own, all);
  return parts.flatMap((part): readonly Misfiled[] => {
    const told = part.item === null ? null : against(part.text, part, part.task);
    return told === null ? [] : [{ part, told }];
  });
}
