# plumbline: is an object; conftest silently ignores this form
# conftest: ignores
package refused.complete_object

warn := {"msg": "disabled"} if input.pipeline.status == "DISABLED"
