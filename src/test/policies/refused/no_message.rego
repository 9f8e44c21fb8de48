# plumbline: a result has no msg
# conftest: aborts
package refused.no_message

deny contains {"message": "disabled"} if input.pipeline.status == "DISABLED"
