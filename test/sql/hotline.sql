-- orders: 派单量
SELECT CAST("r"."dispatched_at" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "ledger"."orders" r WHERE "r"."handler" IS NOT NULL AND "r"."dispatched_at" IS NOT NULL;

-- excluded-orders: 剔除量
SELECT CAST("r"."dispatched_at" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "derived"."orders-answered:4f95ab0d5117" r WHERE "r"."handler" IS NOT NULL AND "r"."dispatched_at" IS NOT NULL AND ("r"."excluded");

-- orders-counted: 计入量
SELECT CAST("r"."dispatched_at" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "derived"."orders-answered:4f95ab0d5117" r WHERE "r"."handler" IS NOT NULL AND "r"."dispatched_at" IS NOT NULL AND ((NOT "r"."excluded"));

-- callbacks-not-reached: 回访未接通量
SELECT CAST("r"."dispatched_at" AS DATE) AS day, 1 AS numerator, 0 AS denominator FROM "derived"."orders-answered:4f95ab0d5117" r WHERE "r"."handler" IS NOT NULL AND "r"."dispatched_at" IS NOT NULL AND ((((NOT "r"."excluded") AND ("r"."call_count" > CAST("0" AS BIGINT))) AND (NOT "r"."reached")));

-- callback-reach-rate: 回访接通率
SELECT CAST("r"."dispatched_at" AS DATE) AS day, CASE WHEN ("r"."reached") THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "derived"."orders-answered:4f95ab0d5117" r WHERE "r"."handler" IS NOT NULL AND "r"."dispatched_at" IS NOT NULL AND (((NOT "r"."excluded") AND ("r"."call_count" > CAST("0" AS BIGINT))));

-- response-rate: 响应率
SELECT CAST("r"."dispatched_at" AS DATE) AS day, CASE WHEN ("r"."responded") THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "derived"."orders-answered:4f95ab0d5117" r WHERE "r"."handler" IS NOT NULL AND "r"."dispatched_at" IS NOT NULL AND ((NOT "r"."excluded"));

-- resolution-rate: 解决率
SELECT CAST("r"."dispatched_at" AS DATE) AS day, CASE WHEN ("r"."resolved") THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "derived"."orders-answered:4f95ab0d5117" r WHERE "r"."handler" IS NOT NULL AND "r"."dispatched_at" IS NOT NULL AND ((((NOT "r"."excluded") AND "r"."reached") AND ("r"."resolved" IS NOT NULL)));

-- satisfaction-rate: 满意率
SELECT CAST("r"."dispatched_at" AS DATE) AS day, CASE WHEN ("r"."satisfied") THEN 1 ELSE 0 END AS numerator, 1 AS denominator FROM "derived"."orders-answered:4f95ab0d5117" r WHERE "r"."handler" IS NOT NULL AND "r"."dispatched_at" IS NOT NULL AND ((((NOT "r"."excluded") AND "r"."reached") AND ("r"."satisfaction" IS NOT NULL)));

-- orders-reported: 派单量（市级月报）
SELECT CAST("r"."month" AS DATE) AS day, CAST(("r"."dispatched") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "ledger"."monthly-reports" r WHERE "r"."district" IS NOT NULL AND "r"."month" IS NOT NULL AND ("r"."dispatched") IS NOT NULL;

-- orders-counted-reported: 计入量（市级月报）
SELECT CAST("r"."month" AS DATE) AS day, CAST(("r"."counted") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "ledger"."monthly-reports" r WHERE "r"."district" IS NOT NULL AND "r"."month" IS NOT NULL AND ("r"."counted") IS NOT NULL;

-- response-rate-reported: 响应率（市级月报）
SELECT CAST("r"."month" AS DATE) AS day, CAST(("r"."responded") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "ledger"."monthly-reports" r WHERE "r"."district" IS NOT NULL AND "r"."month" IS NOT NULL AND ("r"."responded") IS NOT NULL;
SELECT CAST("r"."month" AS DATE) AS day, 0 AS numerator, CAST(("r"."counted") AS DECIMAL(38,9)) AS denominator FROM "ledger"."monthly-reports" r WHERE "r"."district" IS NOT NULL AND "r"."month" IS NOT NULL AND ("r"."counted") IS NOT NULL;

-- resolution-rate-reported: 解决率（市级月报）
SELECT CAST("r"."month" AS DATE) AS day, CAST(("r"."resolved") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "ledger"."monthly-reports" r WHERE "r"."district" IS NOT NULL AND "r"."month" IS NOT NULL AND ("r"."resolved") IS NOT NULL;
SELECT CAST("r"."month" AS DATE) AS day, 0 AS numerator, CAST(("r"."visited") AS DECIMAL(38,9)) AS denominator FROM "ledger"."monthly-reports" r WHERE "r"."district" IS NOT NULL AND "r"."month" IS NOT NULL AND ("r"."visited") IS NOT NULL;

-- satisfaction-rate-reported: 满意率（市级月报）
SELECT CAST("r"."month" AS DATE) AS day, CAST(("r"."satisfied") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "ledger"."monthly-reports" r WHERE "r"."district" IS NOT NULL AND "r"."month" IS NOT NULL AND ("r"."satisfied") IS NOT NULL;
SELECT CAST("r"."month" AS DATE) AS day, 0 AS numerator, CAST(("r"."visited") AS DECIMAL(38,9)) AS denominator FROM "ledger"."monthly-reports" r WHERE "r"."district" IS NOT NULL AND "r"."month" IS NOT NULL AND ("r"."visited") IS NOT NULL;

-- response-rate-monthly-mean: 响应率（各月平均）
SELECT CAST("r"."month" AS DATE) AS day, CAST(("r"."printed_response_rate") AS DECIMAL(38,9)) AS numerator, 1 AS denominator FROM "ledger"."monthly-reports" r WHERE "r"."district" IS NOT NULL AND "r"."month" IS NOT NULL AND ("r"."printed_response_rate") IS NOT NULL;

-- resolution-rate-monthly-mean: 解决率（各月平均）
SELECT CAST("r"."month" AS DATE) AS day, CAST(("r"."printed_resolution_rate") AS DECIMAL(38,9)) AS numerator, 1 AS denominator FROM "ledger"."monthly-reports" r WHERE "r"."district" IS NOT NULL AND "r"."month" IS NOT NULL AND ("r"."printed_resolution_rate") IS NOT NULL;

-- satisfaction-rate-monthly-mean: 满意率（各月平均）
SELECT CAST("r"."month" AS DATE) AS day, CAST(("r"."printed_satisfaction_rate") AS DECIMAL(38,9)) AS numerator, 1 AS denominator FROM "ledger"."monthly-reports" r WHERE "r"."district" IS NOT NULL AND "r"."month" IS NOT NULL AND ("r"."printed_satisfaction_rate") IS NOT NULL;

-- printed-place: 月报所印全市排名
SELECT last(("r"."place") ORDER BY CAST("r"."month" AS DATE), r._key) FROM "ledger"."monthly-reports" r WHERE "r"."district" IS NOT NULL AND "r"."month" IS NOT NULL AND ("r"."place") IS NOT NULL;
