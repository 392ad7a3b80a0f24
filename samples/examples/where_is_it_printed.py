#!/usr/bin/env python3
"""usage: where_is_it_printed.py DATABASE AMOUNT

Tells where an amount in yuan stands: file, page, table, row, column, and how it is printed. For a figure that someone asks about.

    yusuan extract books/*.pdf -o out --format sqlite
    where_is_it_printed.py out/yusuan.sqlite 4400000
"""

import sqlite3
import sys
from decimal import Decimal

QUERY = """
SELECT file, page, title, name, header, printed
FROM figures
WHERE fen = ?
ORDER BY file, page, table_id, row_index, column_index
"""


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    fen = int(Decimal(sys.argv[2]) * 100)
    connection = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
    for place in connection.execute(QUERY, (fen,)):
        print(*place, sep="\t")


if __name__ == "__main__":
    main()
