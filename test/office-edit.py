"""Edits a file in LibreOffice as a person would: steps of a JSON plan, by UNO over a pipe of its own."""
import json
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue

with open(sys.argv[1], encoding="utf-8") as file:
    plan = json.load(file)


def option(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def connect():
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(150):
        try:
            return resolver.resolve(f"uno:pipe,name={plan['pipe']};urp;StarOffice.ComponentContext")
        except Exception:  # the office has not opened its pipe yet
            time.sleep(0.2)
    raise SystemExit("LibreOffice does not answer")


office = subprocess.Popen(
    [plan["soffice"], "--headless", "--norestore", f"-env:UserInstallation={plan['profile']}", f"--accept=pipe,name={plan['pipe']};urp;"],
    stdout=subprocess.DEVNULL,
    stderr=subprocess.DEVNULL,
)
try:
    context = connect()
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL(f"file://{plan['source']}", "_blank", 0, (option("Hidden", True),))
    document.RecordChanges = plan["track"]
    for kind, said, *rest in plan["steps"]:
        search = document.createSearchDescriptor()
        search.SearchString = said
        found = document.findFirst(search)
        if found is None:
            raise SystemExit(f"not found: {said}")
        cursor = found.Text.createTextCursorByRange(found)
        if kind == "type":
            cursor.setString(rest[0])
        elif kind == "behind":
            cursor.collapseToEnd()
            found.Text.insertString(cursor, rest[0], False)
        elif kind == "drop":
            cursor.gotoStartOfParagraph(False)
            cursor.gotoEndOfParagraph(True)
            cursor.goRight(1, True)
            cursor.setString("")
        elif kind == "note":
            note = document.createInstance("com.sun.star.text.textfield.Annotation")
            note.Author, note.Content = "Reviewer", rest[0]
            found.Text.insertTextContent(cursor, note, True)
    document.storeToURL(f"file://{plan['target']}", (option("FilterName", "MS Word 2007 XML"),))
    document.close(True)
    try:
        desktop.terminate()
    except Exception:  # it closes the connection while it answers
        pass
    office.wait(30)
finally:
    if office.poll() is None:
        office.kill()
