-- safety-tasks: 目标任务项数
SELECT CAST("r"."due_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."safety-tasks" r WHERE "r"."unit" IS NOT NULL AND "r"."due_on" IS NOT NULL;

-- safety-task-completion-rate: 目标任务完成率
SELECT CAST("r"."due_on" AS DATE) AS day, CASE WHEN ((("r"."done_on" IS DISTINCT FROM NULL) AND ("r"."evidence_no" IS DISTINCT FROM NULL))) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "ledger"."safety-tasks" r WHERE "r"."unit" IS NOT NULL AND "r"."due_on" IS NOT NULL;

-- hazards: 挂账隐患项数
SELECT CAST("r"."listed_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."hazards" r WHERE "r"."unit" IS NOT NULL AND "r"."listed_on" IS NOT NULL;

-- hazards-closed: 已销账隐患项数
SELECT CAST("r"."listed_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "derived"."hazards-standing:8690ddd4482d" r WHERE "r"."unit" IS NOT NULL AND "r"."listed_on" IS NOT NULL AND ("r"."closed");

-- hazard-closure-rate: 隐患销账率
SELECT CAST("r"."listed_on" AS DATE) AS day, CASE WHEN ("r"."closed") THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "derived"."hazards-standing:8690ddd4482d" r WHERE "r"."unit" IS NOT NULL AND "r"."listed_on" IS NOT NULL;

-- hazard-on-time-closure-rate: 隐患按期销账率
SELECT CAST("r"."listed_on" AS DATE) AS day, CASE WHEN ("r"."closed_in_time") THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "derived"."hazards-standing:8690ddd4482d" r WHERE "r"."unit" IS NOT NULL AND "r"."listed_on" IS NOT NULL;

-- open-hazards: 期末未销账隐患存量
SELECT CAST("r"."listed_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "derived"."hazards-standing:8690ddd4482d" r WHERE "r"."unit" IS NOT NULL AND "r"."listed_on" IS NOT NULL AND (CAST("r"."closed_on" AS DATE) IS NULL OR CAST("r"."closed_on" AS DATE) >= CAST("r"."listed_on" AS DATE));
SELECT CAST("r"."closed_on" AS DATE) AS day, -1 AS numerator, 0 AS denominator FROM "derived"."hazards-standing:8690ddd4482d" r WHERE "r"."unit" IS NOT NULL AND "r"."closed_on" IS NOT NULL AND "r"."listed_on" IS NOT NULL AND (CAST("r"."closed_on" AS DATE) IS NULL OR CAST("r"."closed_on" AS DATE) >= CAST("r"."listed_on" AS DATE));

-- hazards-reopened: 曾重开或者反弹的隐患项数
SELECT CAST("r"."listed_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "derived"."hazards-standing:8690ddd4482d" r WHERE "r"."unit" IS NOT NULL AND "r"."listed_on" IS NOT NULL AND ("r"."reopened");

-- lookback-teams: 回头看核查组数
SELECT count(DISTINCT ("r"."team")) FROM "ledger"."lookbacks" r WHERE "r"."unit" IS NOT NULL AND "r"."checked_on" IS NOT NULL AND ("r"."team") IS NOT NULL;

-- lookbacks: 回头看核查隐患项数
SELECT count(DISTINCT ("r"."hazard_no")) FROM "ledger"."lookbacks" r WHERE "r"."unit" IS NOT NULL AND "r"."checked_on" IS NOT NULL AND ("r"."hazard_no") IS NOT NULL;

-- lookback-pass-rate: 回头看抽查合格率
SELECT CAST("r"."checked_on" AS DATE) AS day, CASE WHEN ((NOT "r"."rebound")) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "ledger"."lookbacks" r WHERE "r"."unit" IS NOT NULL AND "r"."checked_on" IS NOT NULL;

-- rebounds: 回头看反弹次数
SELECT CAST("r"."checked_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."lookbacks" r WHERE "r"."unit" IS NOT NULL AND "r"."checked_on" IS NOT NULL AND ("r"."rebound");

-- inspection-plan-completion-rate: 执法检查计划完成率
SELECT CAST("r"."inspected_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."inspections" r WHERE "r"."department" IS NOT NULL AND "r"."inspected_on" IS NOT NULL;
SELECT CAST("r"."month" AS DATE) AS day, 0 AS numerator, 1 AS denominator FROM "ledger"."inspection-plan" r WHERE "r"."department" IS NOT NULL AND "r"."month" IS NOT NULL;

-- key-inspection-completion-rate: 重点单位检查完成率
SELECT CAST("r"."month" AS DATE) AS day, CASE WHEN ("r"."inspected") THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "derived"."inspection-plan-done:b044a24c9025" r WHERE "r"."department" IS NOT NULL AND "r"."month" IS NOT NULL AND ("r"."key_unit");

-- accidents: 生产安全事故起数
SELECT CAST("r"."occurred_at" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."accidents" r WHERE "r"."unit" IS NOT NULL AND "r"."occurred_at" IS NOT NULL;

-- accident-deaths: 生产安全事故死亡人数
SELECT CAST("r"."occurred_at" AS DATE) AS day, CAST(("r"."deaths") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "ledger"."accidents" r WHERE "r"."unit" IS NOT NULL AND "r"."occurred_at" IS NOT NULL AND ("r"."deaths") IS NOT NULL;

-- major-accidents: 较大及以上事故起数
SELECT CAST("r"."occurred_at" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."accidents" r WHERE "r"."unit" IS NOT NULL AND "r"."occurred_at" IS NOT NULL AND (((("r"."deaths" >= CAST("3" AS BIGINT)) OR ("r"."serious_injuries" >= CAST("10" AS BIGINT))) OR ("r"."loss" >= CAST(CAST("1000" AS BIGINT) AS DECIMAL(4,0)))));
