-- demonstration-projects: 报送示范创建项目数
SELECT CAST("r"."submitted_on" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."rule-of-law-submissions" r WHERE "r"."unit" IS NOT NULL AND "r"."submitted_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("project" AS VARCHAR)) AND ("r"."returned_on" IS NOT DISTINCT FROM NULL)));

-- demonstration-project-submitted: 示范创建项目
SELECT CAST("r"."submitted_on" AS DATE) AS day FROM "ledger"."rule-of-law-submissions" r WHERE "r"."unit" IS NOT NULL AND "r"."submitted_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("project" AS VARCHAR)) AND ("r"."returned_on" IS NOT DISTINCT FROM NULL)));

-- decision-catalogue-submitted: 重大行政决策事项目录报送
SELECT CAST("r"."submitted_on" AS DATE) AS day FROM "ledger"."rule-of-law-submissions" r WHERE "r"."sender" IS NOT NULL AND "r"."submitted_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("catalogue" AS VARCHAR)) AND ("r"."returned_on" IS NOT DISTINCT FROM NULL)));

-- decision-case-submitted: 行政决策案例
SELECT CAST("r"."submitted_on" AS DATE) AS day FROM "ledger"."rule-of-law-submissions" r WHERE "r"."unit" IS NOT NULL AND "r"."submitted_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("decision-case" AS VARCHAR)) AND ("r"."returned_on" IS NOT DISTINCT FROM NULL)));

-- enforcement-case-submitted: 行政执法案例
SELECT CAST("r"."submitted_on" AS DATE) AS day FROM "ledger"."rule-of-law-submissions" r WHERE "r"."unit" IS NOT NULL AND "r"."submitted_on" IS NOT NULL AND ((("r"."kind" IS NOT DISTINCT FROM CAST("enforcement-case" AS VARCHAR)) AND ("r"."returned_on" IS NOT DISTINCT FROM NULL)));

-- submission-on-time-rate: 参评材料按期报送率
SELECT CAST("r"."due_on" AS DATE) AS day, CASE WHEN (((("r"."submitted_on" IS DISTINCT FROM NULL) AND ("r"."submitted_on" <= "r"."due_on")) AND ("r"."returned_on" IS NOT DISTINCT FROM NULL))) THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "ledger"."rule-of-law-submissions" r WHERE "r"."unit" IS NOT NULL AND "r"."due_on" IS NOT NULL;
