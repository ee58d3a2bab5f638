// Answers kept while nothing new is entered (缓存): the same question then costs nothing.
import type { Workspace } from "./workspace.ts";

const remembered = 20;

/** Keeps the last answers to a question until something new is entered: the same question then costs nothing. */
export function remember<Input, Output>(workspace: Workspace, ask: (input: Input) => Promise<Output>): (input: Input) => Promise<Output> {
  const answers = new Map<string, { readonly head: number; readonly answer: Promise<Output> }>();
  return (input) => {
    const key = JSON.stringify(input);
    const head = workspace.head();
    const held = answers.get(key);
    if (held?.head === head) return held.answer;
    const answer = ask(input);
    if (answers.size >= remembered) answers.clear();
    answers.set(key, { head, answer });
    answer.catch(() => answers.delete(key));
    return answer;
  };
}
