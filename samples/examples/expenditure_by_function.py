#!/usr/bin/env python3
"""usage: expenditure_by_function.py OUT

Adds up what each body spends by function (类, three digits), in yuan, from the facts.csv files below OUT:

    yusuan extract books/*.pdf -o OUT --format tidy
    expenditure_by_function.py OUT

The sums are exact: facts.csv holds decimals, which go into Decimal and never into a float.
"""

import csv
import sys
from collections import defaultdict
from decimal import Decimal
from pathlib import Path


def facts_below(folder):
    for file in sorted(Path(folder).glob("*/facts.csv")):
        with file.open(encoding="utf-8-sig", newline="") as lines:  # utf-8-sig: also with --csv-bom
            yield from csv.DictReader(lines)


def is_class_total(fact):
    """支出总表, the column 合计, a row of a class."""
    return fact["kind"] == "expenditure_summary" and fact["column"] == "total" and len(fact["code"]) == 3


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sums = defaultdict(Decimal)
    for fact in filter(is_class_total, facts_below(sys.argv[1])):
        sums[fact["organization"], fact["fiscal_year"], fact["code"], fact["name"]] += Decimal(fact["yuan"])
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["organization", "fiscal_year", "code", "name", "yuan"])
    out.writerows([*key, yuan] for key, yuan in sorted(sums.items()))


if __name__ == "__main__":
    main()
