-- pairing-annual-plan: 年度结对协作工作计划
SELECT CAST("r"."issued_on" AS DATE) AS day FROM "ledger"."pairing-documents" r WHERE "r"."unit" IS NOT NULL AND "r"."issued_on" IS NOT NULL AND (("r"."kind" IS NOT DISTINCT FROM CAST("annual-plan" AS VARCHAR)));

-- pairing-in-government-report: 结对协作写入区政府工作报告
SELECT CAST("r"."issued_on" AS DATE) AS day FROM "ledger"."pairing-documents" r WHERE "r"."unit" IS NOT NULL AND "r"."issued_on" IS NOT NULL AND (("r"."kind" IS NOT DISTINCT FROM CAST("government-report" AS VARCHAR)));

-- pairing-mechanism: 长效对接机制文件
SELECT CAST("r"."issued_on" AS DATE) AS day FROM "ledger"."pairing-documents" r WHERE "r"."unit" IS NOT NULL AND "r"."issued_on" IS NOT NULL AND (("r"."kind" IS NOT DISTINCT FROM CAST("mechanism" AS VARCHAR)));

-- pairing-key-items: 结对协作重点实事项数
SELECT CAST("r"."due_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."pairing-projects" r WHERE "r"."unit" IS NOT NULL AND "r"."due_on" IS NOT NULL AND ("r"."key_item");

-- pairing-key-item-completion-rate: 结对协作重点实事完成率
SELECT CAST("r"."due_on" AS DATE) AS day, CASE WHEN ((("r"."done_on" IS DISTINCT FROM NULL) AND ("r"."evidence_no" IS DISTINCT FROM NULL))) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "ledger"."pairing-projects" r WHERE "r"."unit" IS NOT NULL AND "r"."due_on" IS NOT NULL AND ("r"."key_item");

-- pairing-areas: 结对协作领域数
SELECT count(DISTINCT ("r"."area")) FROM "ledger"."pairing-projects" r WHERE "r"."unit" IS NOT NULL AND "r"."due_on" IS NOT NULL AND (("r"."started_on" IS DISTINCT FROM NULL)) AND ("r"."area") IS NOT NULL;

-- pairing-main-areas: 结对协作主要领域数
SELECT count(DISTINCT ("r"."area")) FROM "ledger"."pairing-projects" r WHERE "r"."unit" IS NOT NULL AND "r"."due_on" IS NOT NULL AND ((("r"."started_on" IS DISTINCT FROM NULL) AND (("r"."area" IS NOT DISTINCT FROM CAST("education" AS VARCHAR)) OR ("r"."area" IS NOT DISTINCT FROM CAST("medical" AS VARCHAR)) OR ("r"."area" IS NOT DISTINCT FROM CAST("farm-sales" AS VARCHAR)) OR ("r"."area" IS NOT DISTINCT FROM CAST("industry" AS VARCHAR)) OR ("r"."area" IS NOT DISTINCT FROM CAST("homestay" AS VARCHAR)) OR ("r"."area" IS NOT DISTINCT FROM CAST("village" AS VARCHAR))))) AND ("r"."area") IS NOT NULL;

-- pairing-funds: 结对协作帮扶资金
SELECT CAST("r"."due_on" AS DATE) AS day, CAST(("r"."funds") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "ledger"."pairing-projects" r WHERE "r"."unit" IS NOT NULL AND "r"."due_on" IS NOT NULL AND ((("r"."started_on" IS DISTINCT FROM NULL) AND ("r"."funds" IS DISTINCT FROM NULL))) AND ("r"."funds") IS NOT NULL;

-- pairing-leader-visits: 主要领导走访次数
SELECT CAST("r"."visited_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."pairing-visits" r WHERE "r"."unit" IS NOT NULL AND "r"."visited_on" IS NOT NULL AND ((("r"."level" IS NOT DISTINCT FROM CAST("principal" AS VARCHAR)) AND ("r"."form" IS NOT DISTINCT FROM CAST("visit" AS VARCHAR))));

-- pairing-leader-visit-sides: 主要领导走访的接访方数
SELECT count(DISTINCT ("r"."host")) FROM "ledger"."pairing-visits" r WHERE "r"."unit" IS NOT NULL AND "r"."visited_on" IS NOT NULL AND ((("r"."level" IS NOT DISTINCT FROM CAST("principal" AS VARCHAR)) AND ("r"."form" IS NOT DISTINCT FROM CAST("visit" AS VARCHAR)))) AND ("r"."host") IS NOT NULL;
