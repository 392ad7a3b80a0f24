"""The Data Package of the sample describes the CSV files as they are: names, types, missing values, lengths."""

import copy
import csv
import io
import re
import tempfile
import unittest
from decimal import Decimal
from pathlib import Path

from formats_test import BINARY, extract, read_json

INTEGER = re.compile(r"-?[0-9]+")
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def rows_of(folder, resource):
    """The header and the lines of a resource, read as its descriptor says."""
    text = (folder / resource["path"]).read_bytes().decode(resource["encoding"])
    if resource.get("byteOrderMark"):
        assert text.startswith("\ufeff")
        text = text[1:]
    dialect = resource["dialect"]
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=dialect["delimiter"], quotechar=dialect["quoteChar"],
                       doublequote=dialect["doubleQuote"], skipinitialspace=dialect["skipInitialSpace"], strict=True)
    return list(lines)


def faults_of(folder, package):
    """What a resource holds that the descriptor does not say; empty where all is well."""
    faults = []
    for resource in package["resources"]:
        if not (folder / resource["path"]).is_file():
            faults.append(f"{resource['path']}: not there")
            continue
        if (folder / resource["path"]).stat().st_size != resource["bytes"]:
            faults.append(f"{resource['path']}: other length")
        header, *lines = rows_of(folder, resource)
        fields = resource["schema"]["fields"]
        if header != [field["name"] for field in fields] or len(set(header)) != len(header):
            faults.append(f"{resource['path']}: other names: {header}")
        for line in lines:
            for field, text in zip(fields, line, strict=True):
                form = {"integer": INTEGER, "number": NUMBER}.get(field["type"])
                if form and text not in resource["schema"]["missingValues"] and not form.fullmatch(text):
                    faults.append(f"{resource['path']}: {field['name']}: {text!r} is no {field['type']}")
    return faults


@unittest.skipUnless(BINARY, "YUSUAN_BINARY names no program")
class DataPackage(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.scratch.cleanup)
        cls.folder = extract(Path(cls.scratch.name) / "plain", "--format", "datapackage")
        cls.package = read_json(cls.folder / "datapackage.json")
        cls.document = read_json(cls.folder / "document.json")
        cls.resources = {resource["name"]: resource for resource in cls.package["resources"]}

    def test_describes_each_csv_file_there(self):
        self.assertEqual(sorted(resource["path"] for resource in self.package["resources"]),
                         sorted(file.name for file in self.folder.glob("*.csv")))
        self.assertEqual(len(self.resources), len(self.document["tables"]) + 2)

    def test_what_it_says_is_so(self):
        self.assertEqual(faults_of(self.folder, self.package), [])

    def test_and_it_would_be_seen_if_not(self):
        for spoil in (
            lambda resource: resource.update(path="none.csv"),
            lambda resource: resource.update(bytes=1),
            lambda resource: resource["schema"]["fields"].pop(),
            lambda resource: resource["schema"]["fields"][1].update(type="number"),
            lambda resource: resource["schema"].update(missingValues=["x"]),
        ):
            package = copy.deepcopy(self.package)
            package["resources"] = [package["resources"][0]]
            self.assertEqual(faults_of(self.folder, package), [])
            spoil(package["resources"][0])
            try:
                self.assertNotEqual(faults_of(self.folder, package), [])
            except ValueError:
                pass  # a line with more fields than are described

    def test_tables_say_what_their_columns_are(self):
        for table, resource in zip(self.document["tables"], self.package["resources"], strict=False):
            self.assertEqual((resource["title"], resource["kind"], resource.get("unit")),
                             (table["title"], table["kind"], table["unit"]))
            for column, field in zip(table["columns"], resource["schema"]["fields"], strict=True):
                self.assertEqual((field["column"], field["measure"]), (column["id"], column["role"]))
                self.assertEqual(field["description"], "/".join(column["header"]))
                if column["role"] == "amount":
                    self.assertEqual((field["unit"], field["factor"], field["currency"], field["columnType"]),
                                     ("万元", Decimal(10000), "CNY", "value"))
                    self.assertEqual(field["type"], "number")

    def test_classifications_are_those_of_the_tables(self):
        # Looked at: table 5 lists functions, table 6 economic classes, table 2 units.
        types = {name: {field.get("columnType") for field in resource["schema"]["fields"]} - {None, "value"}
                 for name, resource in self.resources.items()}
        self.assertEqual(types["05-general_public_budget_expenditure"],
                         {"functional-classification:generic:code", "functional-classification:generic:label"})
        self.assertEqual(types["06-general_public_budget_basic_expenditure"],
                         {"economic-classification:generic:code", "economic-classification:generic:label"})
        self.assertEqual(types["02-revenue_summary"], set())
        self.assertEqual(types["facts"], {"administrative-classification:generic:label", "date:fiscal-year", "phase:id",
                                          "value-kind:code"})

    def test_model_is_over_columns_of_facts(self):
        names = [field["name"] for field in self.resources["facts"]["schema"]["fields"]]
        model = self.package["model"]
        self.assertEqual(model["measures"]["yuan"]["currency"], "CNY")
        self.assertEqual(model["measures"]["yuan"]["phase"], "approved")
        for part in (model["measures"], *(dimension["attributes"] for dimension in model["dimensions"].values())):
            for attribute in part.values():
                self.assertEqual(attribute["resource"], "facts")
                self.assertIn(attribute["source"], names)
                self.assertIn(attribute.get("labelfor", "code"), names)

    def test_the_styles_of_csv_are_told(self):
        styled = extract(Path(self.scratch.name) / "styled", "--format", "datapackage", "--csv-bom", "--csv-safe")
        package = read_json(styled / "datapackage.json")
        self.assertEqual(faults_of(styled, package), [])
        for resource in package["resources"]:
            self.assertEqual((resource["byteOrderMark"], resource["formulaMark"]), (True, "'"))
        for resource in self.package["resources"]:
            self.assertNotIn("byteOrderMark", resource)
            self.assertNotIn("formulaMark", resource)

    def test_is_the_same_again(self):
        again = extract(Path(self.scratch.name) / "again", "--format", "csv,tidy,datapackage")
        self.assertEqual((again / "datapackage.json").read_bytes(), (self.folder / "datapackage.json").read_bytes())


if __name__ == "__main__":
    unittest.main()
