# The findings that are more than rounding, as CSV: file, page, code, message in Chinese.
#
#     yusuan extract books/*.pdf --ndjson documents | jq -r -f warnings.jq
.source.file as $file
| .findings[]
| select(.severity != "note")
| [$file, (.text // .cells[0] // {}).page, .code, .message_zh]
| @csv
