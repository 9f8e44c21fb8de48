package host

# entrypoints: host/echo host/documents host/now host/pattern host/format host/sets host/set_in
# entrypoints: host/nothing host/listed host/conflict host/loop host/memory host/deep host/text

# Gives the input back, as it went through the policy's memory.
echo := input

documents := data.documents

now := time.now_ns()

format := sprintf(input.format, input.args)

pattern := regex.replace(input.text, input.pattern, input.with)

sets := {"set": {3, 1, 2}, "empty": set(), "nested": {{"b"}, {"a"}}, "keys": {1: "number", "1": "text"}}

# A set must reach a function of the host as a set.
set_in := sprintf("%v %v %v", [{2, 1}, set(), {"a": {true}}])

# Never defined.
nothing := input.no.such.member

# A partial set: empty, never undefined.
listed contains input.no.such.member

# Two values for one rule: an abort, as soon as more than one entry is there.
conflict := x if {
	some x in input.values
}

# Billions of steps.
loop := count([1 |
	some a in numbers.range(1, 100000)
	some b in numbers.range(1, 100000)
	a * b == 0
])

# Doubles a text until no memory is left.
memory := count(concat("", [part |
	some i in numbers.range(1, input.times)
	part := sprintf("%d%s", [i, concat("", [input.text | some j in numbers.range(1, 1000)])])
]))

deep := count(input.deep)

text := "Prüfstein für Straßen: 铅垂线 🧭"
