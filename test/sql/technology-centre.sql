-- centre-tasks: 承担科技创新中心建设任务数
SELECT CAST("r"."due_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."centre-tasks" r WHERE "r"."unit" IS NOT NULL AND "r"."due_on" IS NOT NULL;

-- centre-tasks-done: 已完成科技创新中心建设任务数
SELECT CAST("r"."due_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."centre-tasks" r WHERE "r"."unit" IS NOT NULL AND "r"."due_on" IS NOT NULL AND ((("r"."done_on" IS DISTINCT FROM NULL) AND ("r"."evidence_no" IS DISTINCT FROM NULL)));

-- centre-task-completion-rate: 科技创新中心建设任务完成率
SELECT CAST("r"."due_on" AS DATE) AS day, CASE WHEN ((("r"."done_on" IS DISTINCT FROM NULL) AND ("r"."evidence_no" IS DISTINCT FROM NULL))) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "ledger"."centre-tasks" r WHERE "r"."unit" IS NOT NULL AND "r"."due_on" IS NOT NULL;

-- fintech-firms-settled: 入驻金融科技企业数
SELECT count(DISTINCT ("r"."credit_code")) FROM "ledger"."fintech-settlements" r WHERE "r"."unit" IS NOT NULL AND "r"."settled_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("fintech" AS VARCHAR)) AND ("r"."inside" IS NOT DISTINCT FROM TRUE))) AND ("r"."credit_code") IS NOT NULL;

-- professional-firms-settled: 入驻专业服务企业数
SELECT count(DISTINCT ("r"."credit_code")) FROM "ledger"."fintech-settlements" r WHERE "r"."unit" IS NOT NULL AND "r"."settled_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("professional" AS VARCHAR)) AND ("r"."inside" IS NOT DISTINCT FROM TRUE))) AND ("r"."credit_code") IS NOT NULL;

-- fintech-firms-in-zone: 期末在区金融科技企业数
SELECT CAST("r"."settled_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."fintech-settlements" r WHERE "r"."unit" IS NOT NULL AND "r"."settled_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("fintech" AS VARCHAR)) AND ("r"."inside" IS NOT DISTINCT FROM TRUE))) AND (CAST("r"."left_on" AS DATE) IS NULL OR CAST("r"."left_on" AS DATE) >= CAST("r"."settled_on" AS DATE));
SELECT CAST("r"."left_on" AS DATE) AS day, -1 AS numerator, 0 AS denominator FROM "ledger"."fintech-settlements" r WHERE "r"."unit" IS NOT NULL AND "r"."left_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("fintech" AS VARCHAR)) AND ("r"."inside" IS NOT DISTINCT FROM TRUE))) AND "r"."settled_on" IS NOT NULL AND (CAST("r"."left_on" AS DATE) IS NULL OR CAST("r"."left_on" AS DATE) >= CAST("r"."settled_on" AS DATE));

-- fintech-firms-supported: 享受支持政策的入驻金融科技企业数
SELECT count(DISTINCT ("r"."credit_code")) FROM "ledger"."fintech-settlements" r WHERE "r"."unit" IS NOT NULL AND "r"."settled_on" IS NOT NULL AND (((("r"."kind" IS NOT DISTINCT FROM CAST("fintech" AS VARCHAR)) AND ("r"."inside" IS NOT DISTINCT FROM TRUE)) AND ("r"."policy" IS DISTINCT FROM NULL))) AND ("r"."credit_code") IS NOT NULL;
