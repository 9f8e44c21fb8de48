# METADATA
# scope: package
# title: Parameters
# description: >-
#   Reads a parameter of one kind; undefined where it is absent or of another. Rules keep it under a name of their own
#   and say `not name`, so that a parameter that is wrong is said instead of switching the rule off.
package plumbline.lib.params

texts(name) := data.params[name] if {
	is_array(data.params[name])
	every value in data.params[name] { is_string(value) }
}

number(name) := data.params[name] if is_number(data.params[name])

# Not `is_boolean(…)` alone, since the value of a rule that is false would be taken for one that is not there.
flag(name) := "yes" if data.params[name] == true

flag(name) := "no" if data.params[name] == false

# What a rule says of a parameter that it cannot use.
bad(name, wanted) := sprintf("params.%s is not %s, so nothing can be held against it", [name, wanted])
