package kubernetes_style

import data.words as w
import input.pipeline as p

default is_labelled = false

is_labelled { p.tags.Owner; p.tags.Environment }

labels[name] = value {
  value := p.tags[name]
  startswith(value, "p")
}

named(obj) = n { n := obj.name }

deny[msg] {
  not is_labelled
  msg := sprintf(w.format, [named(p)])
}

deny[msg] {
  some key
  labels[key] == "prod"
  msg := sprintf("%s is short for production", [key])
}

warn[msg] {
  msg := w.many[_]
  count(labels) > 1
}
