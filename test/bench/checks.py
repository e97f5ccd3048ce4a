"""Three of the checks as pandas does them: prints how many findings of each, by the names of our rules.

python checks.py workbook.xlsx
"""

import json
import sys

import pandas as pd

sheets = pd.read_excel(sys.argv[1], sheet_name=["年度", "分乡镇"], header=1, index_col="指标", engine="openpyxl")
yearly, by_town = sheets["年度"], sheets["分乡镇"]
quarters = yearly[[f"2023年{quarter}季度" for quarter in "一二三四"]]
year = yearly["2023年"]

findings = {
    "quarters-monotonic": quarters.diff(axis=1) < 0,
    "year-end-equals-annual": quarters.iloc[:, -1] != year,
    "parts-sum-to-total": by_town.sum(axis=1).reindex(year.index) != year,
}
print(json.dumps({rule: int(wrong.to_numpy().sum()) for rule, wrong in findings.items()}))
