'use strict';
(() => {
  const form = document.getElementById('filter');
  const search = document.getElementById('q');
  const shown = document.getElementById('shown');
  const none = document.getElementById('none');
  const number = new Intl.NumberFormat('en');
  const groups = Array.from(document.querySelectorAll('.group'), (element) => ({
    element,
    of: element.querySelector('.of'),
    all: 0,
    left: 0,
  }));
  const pipelines = groups.flatMap((group) =>
    Array.from(group.element.getElementsByClassName('pipeline'), (element) => {
      group.all++;
      return { element, group, data: element.dataset, labels: (element.dataset.labels ?? '').split('\n') };
    }));

  const low = (text) => text.toLowerCase();

  const findings = document.getElementsByClassName('finding').length;

  function gather(pipeline) {
    if (pipeline.findings) return;
    const own = [pipeline.element.querySelector('summary').textContent];
    for (const part of pipeline.element.querySelector('.body').children) {
      if (!part.classList.contains('found')) own.push(part.textContent);
    }
    pipeline.text = low(own.join('\n'));
    pipeline.findings = Array.from(pipeline.element.querySelectorAll('.finding'), (element) => ({
      element,
      data: element.dataset,
      text: low(element.textContent),
      on: true,
    }));
  }

  function hide(element, hidden) {
    if (element.hidden !== hidden) element.hidden = hidden;
  }

  // What the form asks for: for each name the values, and the words searched.
  function asked() {
    const values = {};
    for (const [name, value] of new FormData(form)) {
      if (value !== '' && name !== 'q') (values[name] ??= new Set()).add(value);
    }
    const words = low(search.value).split(/\s+/).filter(Boolean);
    const narrow = Boolean(values.severity || values.status || values.rule || values.fails);
    return { values, words, narrow, any: words.length > 0 || Object.keys(values).length > 0 };
  }

  const has = (wanted, value) => !wanted || wanted.has(value);

  function matches(finding, pipeline, { values, words }) {
    const { severity, status, rule, fails } = finding.data;
    return has(values.severity, severity) && has(values.status, status) && has(values.rule, rule) &&
      has(values.fails, fails) && words.every((word) => pipeline.text.includes(word) || finding.text.includes(word));
  }

  // How many findings of a pipeline match; -1 where it does not match itself.
  function match(pipeline, query) {
    const { values, words, narrow } = query;
    if (!has(values.state, pipeline.data.state) || !has(values.target, pipeline.data.target)) return -1;
    if (!has(values.change, pipeline.data.change)) return -1;
    if (values.label && !pipeline.labels.some((label) => values.label.has(label))) return -1;
    let on = 0;
    for (const finding of pipeline.findings) {
      finding.on = matches(finding, pipeline, query);
      if (finding.on) on++;
    }
    return on > 0 || (!narrow && words.every((word) => pipeline.text.includes(word))) ? on : -1;
  }

  // What is folded is settled when it is unfolded: that is most of a large page.
  function settle(pipeline) {
    if (!pipeline.element.open || pipeline.element.hidden || !pipeline.findings) return;
    for (const finding of pipeline.findings) hide(finding.element, !finding.on);
    for (const part of pipeline.element.querySelectorAll('.found')) {
      hide(part, part.querySelector('.finding') !== null && part.querySelector('.finding:not([hidden])') === null);
    }
  }

  let before = false;

  function apply() {
    const query = asked();
    let left = 0, found = 0;
    for (const group of groups) group.left = 0;
    if (query.any || before) {
      for (const pipeline of pipelines) {
        gather(pipeline);
        const on = match(pipeline, query);
        hide(pipeline.element, on < 0);
        if (on < 0) continue;
        settle(pipeline);
        left++;
        found += on;
        pipeline.group.left++;
      }
    }
    if (!query.any) {
      left = pipelines.length;
      found = findings;
      for (const group of groups) group.left = group.all;
    }
    before = query.any;
    for (const group of groups) {
      hide(group.element, group.left === 0);
      group.of.textContent = query.any ? `${number.format(group.left)} of ${number.format(group.all)}` : number.format(group.all);
    }
    shown.textContent = `Showing ${number.format(left)} of ${number.format(pipelines.length)} pipelines, ` +
      `${number.format(found)} of ${number.format(findings)} findings`;
    hide(none, left > 0 || pipelines.length === 0);
  }

  // The address holds the filter, so that it can be sent to somebody.
  function remember() {
    const hash = new URLSearchParams();
    for (const name of new Set(Array.from(form.elements, (field) => field.name).filter(Boolean))) {
      const values = new FormData(form).getAll(name).filter((value) => value !== '');
      for (const value of values) hash.append(name, value);
    }
    try {
      history.replaceState(null, '', hash.size > 0 ? `#${hash}` : location.pathname + location.search);
    } catch {
      // A frame without an origin has no history; the filter works all the same.
    }
  }

  function recall() {
    const hash = location.hash.slice(1);
    if (hash !== '' && !hash.includes('=')) return visit(hash);
    const wanted = new URLSearchParams(hash);
    for (const field of form.elements) {
      if (field.type === 'checkbox') field.checked = wanted.getAll(field.name).includes(field.value);
      else if (field.name) field.value = wanted.get(field.name) ?? '';
    }
    apply();
  }

  function visit(id) {
    let name = id;
    try {
      name = decodeURIComponent(id);
    } catch {
      // Not one of ours.
    }
    const element = document.getElementById(name);
    if (element?.classList.contains('pipeline')) {
      element.open = true;
      element.scrollIntoView();
    }
  }

  function changed() {
    apply();
    remember();
  }

  let waiting = 0;
  form.addEventListener('input', () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(changed);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  document.getElementById('clear').addEventListener('click', () => {
    form.reset();
    changed();
    search.focus();
  });
  const unfold = (open) => () => {
    for (const pipeline of pipelines) if (!pipeline.element.hidden) pipeline.element.open = open;
  };
  document.getElementById('unfold').addEventListener('click', unfold(true));
  document.getElementById('fold').addEventListener('click', unfold(false));
  addEventListener('hashchange', recall);
  addEventListener('keydown', (event) => {
    const typing = event.target instanceof Element && event.target.closest('input:not([type=checkbox]), textarea');
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  });

  // Numbers and names lead to what they count.
  for (const element of document.querySelectorAll('[data-go]')) {
    const link = document.createElement('a');
    const hash = new URLSearchParams();
    for (const pair of element.dataset.go.split('\n')) {
      const cut = pair.indexOf('=');
      for (const value of pair.slice(cut + 1).split(pair.startsWith('status=') ? ',' : '\n')) hash.append(pair.slice(0, cut), value);
    }
    link.href = `#${hash}`;
    link.append(...element.childNodes);
    link.addEventListener('click', () => document.getElementById('pipelines').scrollIntoView());
    element.append(link);
  }

  // Commands can be copied, once their pipeline is looked at.
  function copying(root) {
    for (const block of root.querySelectorAll('pre.copy:not([data-ready])')) {
      block.dataset.ready = '';
      const row = document.createElement('div');
      const button = document.createElement('button');
      row.className = 'copying';
      button.type = 'button';
      button.textContent = 'Copy';
      button.addEventListener('click', () => copy(block, button));
      row.append(button);
      block.before(row);
    }
  }

  async function copy(block, button) {
    const text = block.textContent;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      getSelection().selectAllChildren(block);
      document.execCommand('copy');
    }
    button.textContent = 'Copied';
    setTimeout(() => { button.textContent = 'Copy'; }, 2000);
  }
  const byElement = new Map(pipelines.map((pipeline) => [pipeline.element, pipeline]));
  document.addEventListener('toggle', (event) => {
    if (!event.target.open) return;
    copying(event.target);
    if (byElement.has(event.target)) settle(byElement.get(event.target));
  }, true);

  // The texts are gathered while nobody waits for them, so that the first filter is as quick as the next.
  let gathered = 0;
  function ahead(deadline) {
    while (gathered < pipelines.length && deadline.timeRemaining() > 2) gather(pipelines[gathered++]);
    if (gathered < pipelines.length) requestIdleCallback(ahead);
  }
  globalThis.requestIdleCallback?.(ahead);

  // On paper there is nothing to unfold.
  let folded = [];
  addEventListener('beforeprint', () => {
    folded.push(...document.querySelectorAll('main details:not([open])'));
    for (const details of folded) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of folded) details.open = false;
    folded = [];
  });

  form.hidden = false;
  recall();
})();
