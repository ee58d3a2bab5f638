-- revenue-expected: 一般公共预算收入累计预期值
SELECT last(("r"."expected") ORDER BY CAST("r"."period_end" AS DATE), r._key) FROM "ledger"."revenue" r WHERE "r"."district" IS NOT NULL AND "r"."period_end" IS NOT NULL AND ("r"."expected") IS NOT NULL;

-- revenue-actual: 一般公共预算收入累计实际值
SELECT last(("r"."actual") ORDER BY CAST("r"."period_end" AS DATE), r._key) FROM "ledger"."revenue" r WHERE "r"."district" IS NOT NULL AND "r"."period_end" IS NOT NULL AND ("r"."actual") IS NOT NULL;

-- expenditure-budget: 一般公共预算支出年度预算数
SELECT last(("r"."budget") ORDER BY CAST("r"."period_end" AS DATE), r._key) FROM "ledger"."expenditure" r WHERE "r"."district" IS NOT NULL AND "r"."period_end" IS NOT NULL AND ("r"."budget") IS NOT NULL;

-- expenditure-spent: 一般公共预算累计支出
SELECT last(("r"."spent") ORDER BY CAST("r"."period_end" AS DATE), r._key) FROM "ledger"."expenditure" r WHERE "r"."district" IS NOT NULL AND "r"."period_end" IS NOT NULL AND ("r"."spent") IS NOT NULL;

-- general-expenditure: 累计一般性支出
SELECT last(("r"."general") ORDER BY CAST("r"."period_end" AS DATE), r._key) FROM "ledger"."expenditure" r WHERE "r"."district" IS NOT NULL AND "r"."period_end" IS NOT NULL AND ("r"."general") IS NOT NULL;

-- carryover-stock: 存量资金期初数
SELECT CAST("r"."stock_on" AS DATE) AS day, CAST(("r"."amount") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "ledger"."carryover" r WHERE "r"."unit" IS NOT NULL AND "r"."stock_on" IS NOT NULL AND ("r"."amount") IS NOT NULL;

-- carryover-activated: 存量资金盘活数
SELECT CAST("r"."activated_on" AS DATE) AS day, CAST(("r"."activated") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "ledger"."carryover" r WHERE "r"."unit" IS NOT NULL AND "r"."activated_on" IS NOT NULL AND (("r"."activated" IS NOT NULL)) AND ("r"."activated") IS NOT NULL;

-- carryover-activation-rate: 存量资金盘活比例
SELECT CAST("r"."activated_on" AS DATE) AS day, CAST(("r"."activated") AS DECIMAL(38,9)) AS numerator, 0 AS denominator FROM "ledger"."carryover" r WHERE "r"."unit" IS NOT NULL AND "r"."activated_on" IS NOT NULL AND (("r"."activated" IS NOT NULL)) AND ("r"."activated") IS NOT NULL;
SELECT CAST("r"."stock_on" AS DATE) AS day, 0 AS numerator, CAST(("r"."amount") AS DECIMAL(38,9)) AS denominator FROM "ledger"."carryover" r WHERE "r"."unit" IS NOT NULL AND "r"."stock_on" IS NOT NULL AND ("r"."amount") IS NOT NULL;
