// What figures and the words of completion behind them say of one another (称完成、均已、较目标).
import { describe, expect, test } from "vitest";
import { readingOf } from "../../test/gold-readings.ts";
import { checkReading } from "./check.ts";

const ask = (text: string): readonly string[] =>
  checkReading(readingOf("", text))
    .filter(({ severity }) => severity === "question")
    .map(({ check, start, end }) => `${check} ${text.slice(start, end)}`);

type Case = readonly [what: string, text: string, asked: readonly string[]];

const cases: Readonly<Record<string, readonly Case[]>> = {
  "called done": [
    ["a rate of completion below the whole", "全年收入99.73万元，完成率99.73%，已超额完成。", ["target-unmet 99.73%"]],
    ["of the year's task", "完成全年任务的98.5%，超额完成年度目标。", ["target-unmet 98.5%"]],
    ["which may be ahead of its time", "完成全年任务的78.5%，超额完成序时任务。", []],
    ["a whole that is reached", "完成全年任务的100.5%，超额完成年度目标。", []],
    ["a task called done", "计划检查120户，已检查118户，检查任务全部完成。", ["target-unmet 120户，已检查118户"]],
    ["a task set and less done of it", "全年下达任务1500套，累计筹集1496套，超额完成年度任务。", ["target-unmet 1500套，累计筹集1496套"]],
    ["by a plan, which sets no number", "按计划检查120户，已检查118户，全部完成。", []],
    ["with a reason", "应检120户，实检118户，因停业2户未检，任务全部完成。", []],
  ],
  "all of what was found": [
    ["done with in part", "共发现隐患118处，已整改112处，均已整改到位。", ["percent-count 118处，已整改112处，均已整改到位"]],
    ["or by its rate", "发现隐患118处，已整改112处，整改率100%。", ["percent-count 118处，已整改112处，整改率100%"]],
    ["a word that begins as it was told", "应刻52枚，已刻51枚，均已刻制。", ["percent-count 52枚，已刻51枚，均已刻制"]],
    ["or of what was planned", "计划建12个，已建11个，全部建成。", ["percent-count 12个，已建11个，全部建成"]],
    ["with what is left", "发现隐患118处，已整改112处，其余6处正在整改。", []],
    ["of the part", "受理118件，已办结112件，均已归档。", []],
  ],
  "shares of a plan": [
    ["another than the two make", "检查318家次，完成年度计划350家次的106%。", ["percent-count 318家次，完成年度计划350家次的106%"]],
    ["the one they make", "检查318家次，完成年度计划300家次的106%。", []],
  ],
  "levels that are compared with": [
    ["are no level of now", "12月新设338户，较11月的386户减少48户，下降12.44%。", []],
    ["nor what another counts", "火灾483起、救援612起；火灾起数较上年同期的521起减少38起，下降7.29%。", []],
    ["nor a part of what has grown", "项目50个，其中甲类25个、乙类25个，较9月底的47个增加3个。", []],
    ["and make a change that does not fit", "12月新设338户，较11月的386户减少58户。", ["growth-levels 338户，较11月的386户减少58户"]],
  ],
  "what no rate is of": [
    ["what is missing to a target", "在队242人，与250人的目标相差8人；培训合格236人，培训率97.52%。", []],
    ["what is more than asked", "254人，超过不少于250人的组建要求4人；培训合格254人，培训率100%。", []],
    ["outcomes that one thing has together", "作出评价297件，其中答复“解决”194件、“满意”266件。", []],
  ],
  "gaps to a target": [
    ["above what it is below", "满意率94.2%，较目标值95%高0.8个百分点。", ["growth-levels 94.2%，较目标值95%高0.8个百分点"]],
    ["by another number", "满意率95.8%，较目标值95%高1.8个百分点。", ["growth-levels 95.8%，较目标值95%高1.8个百分点"]],
    ["rightly above", "满意率95.8%，较目标值95%高0.8个百分点。", []],
    ["rightly below", "降尘量5.01吨，比目标的5.1吨低0.09吨。", []],
  ],
};

describe.each(Object.entries(cases))("%s", (_, own) => {
  test.each(own)("%s", (__, text, asked) => {
    expect(ask(text)).toEqual(asked);
  });
});
