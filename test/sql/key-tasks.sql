-- key-tasks: 督查任务项数
SELECT CAST("r"."due_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."supervised-tasks" r WHERE "r"."unit" IS NOT NULL AND "r"."due_on" IS NOT NULL AND ((("r"."origin" IS NOT DISTINCT FROM CAST("government-report" AS VARCHAR)) OR ("r"."origin" IS NOT DISTINCT FROM CAST("livelihood" AS VARCHAR))));

-- government-report-tasks: 政府工作报告重点任务项数
SELECT CAST("r"."due_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."supervised-tasks" r WHERE "r"."unit" IS NOT NULL AND "r"."due_on" IS NOT NULL AND (("r"."origin" IS NOT DISTINCT FROM CAST("government-report" AS VARCHAR)));

-- livelihood-items: 重要民生实事项数
SELECT CAST("r"."due_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."supervised-tasks" r WHERE "r"."unit" IS NOT NULL AND "r"."due_on" IS NOT NULL AND (("r"."origin" IS NOT DISTINCT FROM CAST("livelihood" AS VARCHAR)));

-- key-task-completion-rate: 督查任务完成率
SELECT CAST("r"."due_on" AS DATE) AS day, CASE WHEN ("r"."completed") THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "derived"."supervised-tasks-judged:fb44e4d9edf2" r WHERE "r"."unit" IS NOT NULL AND "r"."due_on" IS NOT NULL AND ((("r"."origin" IS NOT DISTINCT FROM CAST("government-report" AS VARCHAR)) OR ("r"."origin" IS NOT DISTINCT FROM CAST("livelihood" AS VARCHAR))));

-- government-report-task-completion-rate: 政府工作报告重点任务完成率
SELECT CAST("r"."due_on" AS DATE) AS day, CASE WHEN ("r"."completed") THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "derived"."supervised-tasks-judged:fb44e4d9edf2" r WHERE "r"."unit" IS NOT NULL AND "r"."due_on" IS NOT NULL AND (("r"."origin" IS NOT DISTINCT FROM CAST("government-report" AS VARCHAR)));

-- livelihood-item-completion-rate: 重要民生实事完成率
SELECT CAST("r"."due_on" AS DATE) AS day, CASE WHEN ("r"."completed") THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "derived"."supervised-tasks-judged:fb44e4d9edf2" r WHERE "r"."unit" IS NOT NULL AND "r"."due_on" IS NOT NULL AND (("r"."origin" IS NOT DISTINCT FROM CAST("livelihood" AS VARCHAR)));

-- key-task-target-rate: 督查任务目标达成率
SELECT CAST("r"."due_on" AS DATE) AS day, CASE WHEN ((("r"."done_on" IS DISTINCT FROM NULL) AND "r"."target_met")) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "derived"."supervised-tasks-judged:fb44e4d9edf2" r WHERE "r"."unit" IS NOT NULL AND "r"."due_on" IS NOT NULL AND ((("r"."origin" IS NOT DISTINCT FROM CAST("government-report" AS VARCHAR)) OR ("r"."origin" IS NOT DISTINCT FROM CAST("livelihood" AS VARCHAR))));

-- key-task-verification-rate: 督查任务核验合格率
SELECT CAST("r"."due_on" AS DATE) AS day, CASE WHEN ("r"."verified") THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "derived"."supervised-tasks-judged:fb44e4d9edf2" r WHERE "r"."unit" IS NOT NULL AND "r"."due_on" IS NOT NULL AND ((("r"."origin" IS NOT DISTINCT FROM CAST("government-report" AS VARCHAR)) OR ("r"."origin" IS NOT DISTINCT FROM CAST("livelihood" AS VARCHAR))));

-- key-tasks-adjusted: 经批准调整的督查任务项数
SELECT CAST("r"."due_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "derived"."supervised-tasks-judged:fb44e4d9edf2" r WHERE "r"."unit" IS NOT NULL AND "r"."due_on" IS NOT NULL AND (((("r"."origin" IS NOT DISTINCT FROM CAST("government-report" AS VARCHAR)) OR ("r"."origin" IS NOT DISTINCT FROM CAST("livelihood" AS VARCHAR))) AND "r"."adjusted"));

-- task-adjustments-invalid: 未生效的调整申请次数
SELECT CAST("r"."requested_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "derived"."supervised-task-adjustments-valid:d8429a47915c" r WHERE "r"."unit" IS NOT NULL AND "r"."requested_on" IS NOT NULL AND ((NOT "r"."valid"));

-- key-task-step-on-time-rate: 督查任务节点按期率
SELECT CAST("r"."planned_on" AS DATE) AS day, CASE WHEN ((("r"."done_on" IS DISTINCT FROM NULL) AND ("r"."done_on" <= "r"."planned_on"))) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "ledger"."supervised-task-steps" r WHERE "r"."unit" IS NOT NULL AND "r"."planned_on" IS NOT NULL;

-- key-tasks-open: 期末未办结督查任务项数
SELECT CAST("r"."assigned_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."supervised-tasks" r WHERE "r"."unit" IS NOT NULL AND "r"."assigned_on" IS NOT NULL AND (CAST("r"."done_on" AS DATE) IS NULL OR CAST("r"."done_on" AS DATE) >= CAST("r"."assigned_on" AS DATE));
SELECT CAST("r"."done_on" AS DATE) AS day, -1 AS numerator, 0 AS denominator FROM "ledger"."supervised-tasks" r WHERE "r"."unit" IS NOT NULL AND "r"."done_on" IS NOT NULL AND "r"."assigned_on" IS NOT NULL AND (CAST("r"."done_on" AS DATE) IS NULL OR CAST("r"."done_on" AS DATE) >= CAST("r"."assigned_on" AS DATE));
