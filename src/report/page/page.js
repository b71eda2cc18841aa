'use strict';
// The page of one plan. All text of the plan goes into the document by textContent, never as markup.
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const words = {
    zh: {search: '搜索任务、单位、编号（按 / 键）', all: '全部', role: '职责', section: '章节', kind: '性质', unit: '单位',
         lead: '牵头', support: '责任', oversee: '分管', consult: '征询', inform: '告知', via: '经统称', weighted: '负荷',
         collectives: '统称', tasks: '任务清单', map: '关系图', problems: '文稿问题', print: '打印', other: 'English',
         kinds: {unit: '单位', collective: '统称', official: '领导'}, none: '没有符合条件的任务。', clear: '清除',
         noProblems: '没有发现问题。', severity: {error: '错误', warning: '警告', note: '提示'}, due: '时限',
         facts: (t, u) => `任务 ${t} 项，单位 ${u} 个`, shown: (n, t) => `显示 ${n} / ${t} 项任务`, through: '经',
         partners: '共事单位', members: '成员', alias: '又印作', line: '行', etc: '等'},
    en: {search: 'search tasks, units, numbers (press /)', all: 'all', role: 'role', section: 'section', kind: 'kind',
         unit: 'unit', lead: 'lead', support: 'support', oversee: 'oversee', consult: 'consult', inform: 'inform',
         via: 'via', weighted: 'load', collectives: 'collectives', tasks: 'tasks', map: 'map', problems: 'problems',
         print: 'print', other: '中文', kinds: {unit: 'units', collective: 'collectives', official: 'officials'},
         none: 'No task fits.', clear: 'clear', noProblems: 'Nothing was found.',
         severity: {error: 'error', warning: 'warning', note: 'note'}, due: 'due',
         facts: (t, u) => `${t} tasks, ${u} units`, shown: (n, t) => `${n} of ${t} tasks shown`, through: 'via',
         partners: 'works with', members: 'members', alias: 'also printed', line: 'line', etc: 'and others'},
  };
  const roles = ['lead', 'support', 'oversee', 'consult', 'inform'];
  const $ = id => document.getElementById(id);
  const make = (tag, text, cls) => {
    const e = document.createElement(tag);
    if (text !== undefined) e.textContent = text;
    if (cls) e.className = cls;
    return e;
  };

  // ---- the plan, indexed
  const units = new Map(data.graph.units.map(u => [u.id, u]));
  const byName = new Map(data.graph.units.map(u => [u.name, u]));
  const tasks = new Map(data.graph.tasks.map(t => [t.id, t]));
  const edgesOfTask = new Map(data.graph.tasks.map(t => [t.id, []]));
  const edgesOfUnit = new Map(data.graph.units.map(u => [u.id, []]));
  for (const e of data.graph.assignments) { edgesOfTask.get(e.task).push(e); edgesOfUnit.get(e.unit).push(e); }
  const load = new Map(data.load.units.map(u => [u.unit, u]));
  const sections = [];
  for (const t of data.graph.tasks) {
    t.head = t.section.length ? t.section[t.section.length - 1] : '';
    if (t.head && !sections.includes(t.head)) sections.push(t.head);
    t.hay = (t.id + ' ' + t.number + ' ' + t.head + ' ' + (t.title || '') + ' ' + t.text + ' ' +
             edgesOfTask.get(t.id).map(e => units.get(e.unit).name + ' ' + e.printed).join(' ')).toLowerCase();
  }
  const count = (u, role, via) =>
    new Set(edgesOfUnit.get(u.id).filter(e => e.role === role && !!e.via === via).map(e => e.task)).size;
  const rows = data.graph.units.map(u => ({u, name: u.name, lead: count(u, 'lead', false),
    support: count(u, 'support', false), oversee: count(u, 'oversee', false),
    via: edgesOfUnit.get(u.id).filter(e => e.via).length, weighted: load.has(u.name) ? load.get(u.name).weighted : 0}))
    .filter(r => edgesOfUnit.get(r.u.id).length > 0);

  // ---- state, kept in the address so that a view can be passed on
  const start = {unit: '', task: '', q: '', role: '', section: '', kind: '', via: '1', view: 'tasks', sort: 'weighted',
                 lang: document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'};
  let state = {...start};
  const fromAddress = () => {
    const p = new URLSearchParams(location.hash.slice(1));
    state = {...start};
    for (const key of Object.keys(start)) if (p.has(key)) state[key] = p.get(key);
    if (byName.has(state.unit)) state.unit = byName.get(state.unit).id;
    if (!units.has(state.unit)) state.unit = '';
    if (!tasks.has(state.task)) state.task = '';
    if (!words[state.lang]) state.lang = start.lang;
  };
  const toAddress = () => {
    const p = new URLSearchParams();
    for (const key of Object.keys(start))
      if (state[key] !== start[key]) p.set(key, key === 'unit' ? units.get(state.unit).name : state[key]);
    const hash = p.toString();
    if (location.hash.slice(1) !== hash) history.replaceState(null, '', '#' + hash);
  };
  const set = change => { Object.assign(state, change); toAddress(); draw(); };
  const w = () => words[state.lang];

  // ---- what is shown
  const shownEdges = t => edgesOfTask.get(t.id).filter(e =>
    state.via === '1' || (!e.via && units.get(e.unit).kind !== 'collective'));
  const shownTasks = () => {
    const q = state.q.toLowerCase().split(/\s+/).filter(Boolean);
    return data.graph.tasks.filter(t =>
      (!state.section || t.head === state.section) && q.every(x => t.hay.includes(x)) &&
      (!state.unit || shownEdges(t).some(e => e.unit === state.unit && (!state.role || e.role === state.role))) &&
      (state.unit || !state.role || shownEdges(t).some(e => e.role === state.role)));
  };

  const drawTools = () => {
    $('q').placeholder = w().search;
    $('q').setAttribute('aria-label', w().search);
    if (document.activeElement !== $('q')) $('q').value = state.q;
    const fill = (select, label, options, value) => {
      select.replaceChildren(new Option(label + ': ' + w().all, ''), ...options.map(([v, text]) => new Option(text, v)));
      select.setAttribute('aria-label', label);
      select.value = value;
    };
    const used = roles.filter(r => data.graph.assignments.some(e => e.role === r));
    fill($('role'), w().role, used.map(r => [r, w()[r]]), state.role);
    fill($('section'), w().section, sections.map(s => [s, s.length > 30 ? s.slice(0, 30) + '…' : s]), state.section);
    fill($('kind'), w().kind, ['unit', 'collective', 'official'].map(k => [k, w().kinds[k]]), state.kind);
    for (const [id, text, on] of [['via', w().collectives, state.via === '1'], ['tab-tasks', w().tasks, state.view === 'tasks'],
                                  ['tab-map', w().map, state.view === 'map'],
                                  ['tab-problems', w().problems + ' ' + data.findings.findings.length, state.view === 'problems']]) {
      $(id).textContent = text;
      $(id).setAttribute('aria-pressed', on);
    }
    $('print').textContent = w().print;
    $('lang').textContent = w().other;
    const info = data.graph.plan;
    $('facts').textContent = [info.number, info.publisher, info.date, w().facts(tasks.size, data.load.summary.units)]
      .filter(Boolean).join(' · ');
    document.documentElement.lang = state.lang === 'zh' ? 'zh-CN' : 'en';
  };

  const keys = ['name', 'lead', 'support', 'oversee', 'via', 'weighted'];
  const drawUnits = () => {
    const shown = keys.filter(k => k === 'name' || rows.some(r => r[k] > 0));
    const head = make('tr');
    for (const key of shown) {
      const th = make('th');
      const button = make('button', key === 'name' ? w().unit : w()[key]);
      const active = state.sort.replace('-', '') === key;
      const up = active && state.sort.startsWith('-') !== (key === 'name');
      th.setAttribute('aria-sort', active ? (up ? 'ascending' : 'descending') : 'none');
      if (active) button.textContent += up ? ' ▲' : ' ▼';
      button.onclick = () => set({sort: state.sort === key ? '-' + key : key});
      th.append(button);
      head.append(th);
    }
    const key = state.sort.replace('-', ''), sign = state.sort.startsWith('-') ? -1 : 1;
    const order = [...rows].sort((a, b) => sign * (key === 'name' ? (a.name < b.name ? -1 : 1) : b[key] - a[key]) ||
                                           (a.name < b.name ? -1 : 1));
    const body = make('tbody');
    for (const r of order) {
      if (state.kind && r.u.kind !== state.kind) continue;
      if (state.via !== '1' && r.u.kind === 'collective') continue;
      const tr = make('tr', undefined, r.u.kind);
      tr.dataset.unit = r.u.id;
      tr.tabIndex = 0;
      if (r.u.id === state.unit) { tr.classList.add('locked'); tr.setAttribute('aria-current', 'true'); }
      for (const k of shown)
        tr.append(make('td', k === 'name' ? r.name : k === 'weighted' ? (r[k] ? r[k].toFixed(2) : '') : r[k] || ''));
      body.append(tr);
    }
    const thead = make('thead');
    thead.append(head);
    $('table').replaceChildren(thead, body);
  };

  const chip = (e, text) => {
    const c = make('button', text, 'chip ' + e.role + (e.via ? ' via' : ''));
    c.dataset.unit = e.unit;
    c.title = w()[e.role] + (e.via ? ' · ' + w().through + ' ' + units.get(e.via).name : '');
    return c;
  };
  const card = t => {
    const edges = shownEdges(t);
    const c = make('article', undefined, 'card');
    c.dataset.task = t.id;
    if (edges.some(e => e.unit === state.unit && e.role === 'lead')) c.classList.add('leads');
    if (t.id === state.task) c.classList.add('locked');
    const id = make('button', t.id, 'id');
    id.dataset.task = t.id;
    c.append(id, make('span', (t.title && t.title !== t.text ? t.title + ' — ' : '') + t.text));
    if (t.due) c.append(make('span', ` [${w().due}: ${t.due}]`, 'none'));
    const chips = make('div', undefined, 'chips');
    for (const role of roles) {
      const of = edges.filter(e => e.role === role && !e.via);
      for (const e of of) chips.append(chip(e, e.printed));
      if (of.length && t.open.includes(role)) chips.append(make('span', w().etc, 'none'));
    }
    for (const e of edges) if (e.via && e.unit === state.unit) chips.append(chip(e, units.get(e.unit).name));
    c.append(chips);
    return c;
  };
  const drawSelection = () => {
    const box = $('selection');
    box.replaceChildren();
    const u = units.get(state.unit);
    if (u) {
      const mine = new Set(edgesOfUnit.get(u.id).filter(e => !e.via).map(e => e.task));
      const partners = new Set();
      for (const t of mine) for (const e of edgesOfTask.get(t))
        if (!e.via && e.unit !== u.id && units.get(e.unit).kind === 'unit') partners.add(e.unit);
      const r = rows.find(x => x.u === u);
      box.append(make('b', u.name), ` ${w().lead} ${r.lead} · ${w().support} ${r.support} · ${w().partners} ${partners.size} `);
      if (u.aliases.length) box.append(`· ${w().alias} ${u.aliases.map(a => a.printed).join('、')} `);
      if (u.members.length) box.append(`· ${w().members} ${u.members.map(m => units.get(m).name).join('、')} `);
    }
    if (state.task) box.append(make('b', state.task), ' ');
    if (u || state.task) {
      const clear = make('button', w().clear);
      clear.id = 'clear';
      clear.onclick = () => set({unit: '', task: ''});
      box.append(clear);
    }
  };
  const drawTasks = list => {
    const parts = [make('p', w().shown(list.length, tasks.size), 'none')];
    let head = null;
    for (const t of list) {
      if (t.head !== head) { head = t.head; if (head) parts.push(make('h2', head)); }
      parts.push(card(t));
    }
    if (!list.length) parts.push(make('p', w().none, 'none'));
    $('view').replaceChildren(...parts);
    if (state.task) {
      const locked = $('view').querySelector('.card.locked');
      if (locked) locked.scrollIntoView({block: 'nearest'});
    }
  };

  const svg = (tag, attributes, text) => {
    const e = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [k, v] of Object.entries(attributes)) e.setAttribute(k, v);
    if (text !== undefined) e.textContent = text;
    return e;
  };
  // Units left, tasks right in the document's order; a unit stands near the middle of its tasks.
  const drawMap = list => {
    const step = 15, place = new Map(list.map((t, i) => [t.id, i]));
    const near = new Map();
    for (const t of list) for (const e of shownEdges(t)) {
      if (state.role && e.role !== state.role) continue;
      const at = near.get(e.unit) || [];
      at.push(place.get(t.id));
      near.set(e.unit, at);
    }
    const order = [...near].map(([u, at]) => [u, at.reduce((a, b) => a + b, 0) / at.length])
      .sort((a, b) => a[1] - b[1] || (units.get(a[0]).name < units.get(b[0]).name ? -1 : 1));
    const height = Math.max(list.length, order.length) * step + 20, width = 900, left = 330, right = 620;
    const y = (i, n) => 10 + (i + .5) * (height - 20) / Math.max(n, 1);
    const root = svg('svg', {viewBox: `0 0 ${width} ${height}`, role: 'img'});
    const yUnit = new Map(order.map(([u], i) => [u, y(i, order.length)]));
    for (const t of list) for (const e of shownEdges(t)) {
      if (!yUnit.has(e.unit) || (state.role && e.role !== state.role)) continue;
      const a = yUnit.get(e.unit), b = y(place.get(t.id), list.length), m = (left + right) / 2;
      root.append(svg('path', {d: `M${left} ${a}C${m} ${a} ${m} ${b} ${right} ${b}`, class: e.role, 'data-unit': e.unit, 'data-task': t.id}));
    }
    for (const [u] of order)
      root.append(svg('text', {x: left - 5, y: yUnit.get(u) + 4, 'text-anchor': 'end', 'data-unit': u}, units.get(u).name));
    for (const t of list)
      root.append(svg('text', {x: right + 5, y: y(place.get(t.id), list.length) + 4, 'data-task': t.id},
                      t.id + ' ' + (t.title || t.text).slice(0, 18)));
    $('view').replaceChildren(make('p', w().shown(list.length, tasks.size), 'none'), root);
  };
  const drawProblems = () => {
    const list = make('ul');
    list.id = 'problems';
    for (const f of data.findings.findings) {
      const li = make('li', undefined, f.severity);
      li.append(make('b', w().severity[f.severity]), ' ');
      if (f.task && tasks.has(f.task)) {
        const go = make('button', f.task);
        go.onclick = () => set({...start, lang: state.lang, task: f.task});
        li.append(go, ' ');
      }
      li.append(f.message + (f.line ? ` (${w().line} ${f.line})` : ''), ' ', make('code', f.rule));
      list.append(li);
    }
    $('view').replaceChildren(data.findings.findings.length ? list : make('p', w().noProblems, 'none'));
  };

  // Marks everything that belongs to a unit or a task; nothing is rebuilt.
  const highlight = (unit, task) => {
    const hotUnits = new Set(), hotTasks = new Set();
    if (unit) { hotUnits.add(unit); for (const e of edgesOfUnit.get(unit)) hotTasks.add(e.task); }
    if (task) { hotTasks.add(task); for (const e of edgesOfTask.get(task)) hotUnits.add(e.unit); }
    for (const tr of $('table').querySelectorAll('tbody tr')) {
      tr.classList.toggle('hot', !!task && hotUnits.has(tr.dataset.unit));
      tr.classList.toggle('dim', !!task && !hotUnits.has(tr.dataset.unit));
    }
    for (const c of $('view').querySelectorAll('.card')) c.classList.toggle('hot', !!unit && hotTasks.has(c.dataset.task) && unit !== state.unit);
    for (const c of $('view').querySelectorAll('.chip')) c.classList.toggle('hot', !!unit && c.dataset.unit === unit);
    const map = $('view').querySelector('svg');
    if (!map) return;
    map.classList.toggle('picked', !!(unit || task));
    for (const e of map.querySelectorAll('[data-unit],[data-task]'))
      e.classList.toggle('hot', e.tagName === 'path'
        ? (unit && e.dataset.unit === unit) || (task && e.dataset.task === task)
        : hotUnits.has(e.dataset.unit) || hotTasks.has(e.dataset.task));
  };
  const draw = () => {
    drawTools();
    drawUnits();
    drawSelection();
    const list = shownTasks();
    if (state.view === 'map') drawMap(list);
    else if (state.view === 'problems') drawProblems();
    else drawTasks(list);
    highlight(state.unit, state.task);
  };

  // ---- the user
  const target = event => event.target.closest('[data-unit],[data-task]');
  for (const id of ['table', 'view']) {
    $(id).addEventListener('click', event => {
      const e = target(event);
      if (!e || e.tagName === 'path' || e.tagName === 'ARTICLE') return;
      if (e.dataset.unit) set({unit: state.unit === e.dataset.unit ? '' : e.dataset.unit, task: ''});
      else set({task: state.task === e.dataset.task ? '' : e.dataset.task});
    });
    $(id).addEventListener('mouseover', event => {
      const e = target(event);
      highlight(e && e.dataset.unit || state.unit, e && e.dataset.task || (e && e.dataset.unit ? '' : state.task));
    });
    $(id).addEventListener('mouseleave', () => highlight(state.unit, state.task));
  }
  let timer = 0;
  $('q').addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(() => set({q: $('q').value}), 120); });
  for (const id of ['role', 'section', 'kind']) $(id).addEventListener('change', () => set({[id]: $(id).value}));
  $('via').onclick = () => set({via: state.via === '1' ? '0' : '1'});
  for (const view of ['tasks', 'map', 'problems']) $('tab-' + view).onclick = () => set({view});
  $('print').onclick = () => print();
  $('lang').onclick = () => set({lang: state.lang === 'zh' ? 'en' : 'zh'});
  document.addEventListener('keydown', event => {
    if (event.key === '/' && document.activeElement !== $('q')) { event.preventDefault(); $('q').focus(); }
    if (event.key === 'Escape') { $('q').blur(); set({unit: '', task: '', q: ''}); }
    const row = document.activeElement.closest && document.activeElement.closest('tbody tr');
    if (!row) return;
    const go = {ArrowDown: row.nextElementSibling, ArrowUp: row.previousElementSibling}[event.key];
    if (go) { event.preventDefault(); go.focus(); }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      const unit = row.dataset.unit;
      set({unit: state.unit === unit ? '' : unit, task: ''});
      const again = $('table').querySelector(`tr[data-unit="${unit}"]`);
      if (again) again.focus();
    }
  });
  addEventListener('hashchange', () => { fromAddress(); draw(); });
  fromAddress();
  draw();
})();
