#!/usr/bin/env python3
"""The exports of every sample as other programs read them. NetworkX: GraphML, GEXF and node-link JSON hold the same nodes and
edges, with kinds, labels, roles and weights, as `graph --json`. GEXF keeps the rules that Gephi's importer enforces.
LibreOffice: the ledger's and the index's workbooks come back as CSV with the cells that dutygraph's own CSV has.
Arguments: the dutygraph program, the folder of samples. Exit 0: all hold; 77: there is no NetworkX here."""
import collections, csv, io, json, os, pathlib, shutil, subprocess, sys, tempfile
import xml.etree.ElementTree as xml

try:
    import networkx
except ImportError:
    debian = '/usr/bin/python3'
    if sys.executable != debian and os.path.exists(debian) and \
            subprocess.run([debian, '-c', 'import networkx'], capture_output=True).returncode == 0:
        os.execv(debian, [debian] + sys.argv)
    print('skipped: NetworkX (Debian: python3-networkx) is not installed')
    sys.exit(77)

program, samples = sys.argv[1], pathlib.Path(sys.argv[2])
folder = pathlib.Path(tempfile.mkdtemp())
office = shutil.which('soffice')
wrong = 0


def say(ok, *what):
    global wrong
    wrong += not ok
    print('ok   ' if ok else 'wrong', *what)


def run(*words):
    return subprocess.run([program, *map(str, words)], capture_output=True, text=True, check=True).stdout


def expected(plan):
    """Nodes by id as (type, kind, label), edges as a counter of (unit, task, role, printed, weight)."""
    nodes = {unit['id']: ('unit', unit['kind'], unit['name']) for unit in plan['units']}
    nodes.update({task['id']: ('task', '', task['title'] or task['id']) for task in plan['tasks']})
    edges = collections.Counter((a['unit'], a['task'], a['role'], a['printed'], 1.0 if a['role'] == 'lead' else 0.25)
                                for a in plan['assignments'])
    return nodes, edges


def compare(what, graph, nodes, edges, kind_of):
    tasks = {name for name, value in nodes.items() if value[0] == 'task'}
    got = {name: (kind_of(data), data.get('kind') or '', data['label']) for name, data in graph.nodes(data=True)}
    same_label = {name: value if name not in tasks else (value[0], '', got.get(name, ('', '', ''))[2])
                  for name, value in nodes.items()}  # a task's label: its title, else its number or text
    say({n: (v[0], v[1] if v[0] == 'unit' else '', v[2]) for n, v in got.items()} == same_label, what, f'{len(got)} nodes')
    found = collections.Counter()
    for a, b, data in graph.edges(data=True):
        unit, task = (b, a) if a in tasks else (a, b)
        found[(unit, task, data['role'], data['printed'], float(data['weight']))] += 1
    say(found == edges, what, f'{sum(found.values())} edges with roles, printed names and weights')
    say(all(data['label'] for _, data in graph.nodes(data=True)), what, 'every node has a label')


def node_link(data):
    try:
        return networkx.node_link_graph(data, multigraph=True, edges='links')
    except TypeError:  # NetworkX 2.8: "links" is what it expects
        return networkx.node_link_graph(data, multigraph=True)


def gephi(path):
    """What Gephi's ImporterGEXF refuses or reports."""
    root = xml.parse(path).getroot()
    space = root.tag[1:root.tag.index('}')]
    say(space == 'http://www.gexf.net/1.2draft' and root.get('version') == '1.2', path.name, 'names its version')
    find = lambda node, name: node.findall(f'{{{space}}}{name}')
    graph, = find(root, 'graph')
    say(graph.get('defaultedgetype') in ('directed', 'undirected', 'mutual'), path.name, 'has an edge type')
    types = {}
    for group in find(graph, 'attributes'):
        declared = find(group, 'attribute')
        ids = [a.get('id') for a in declared]
        titles = [a.get('title').lower() for a in declared]
        say(len(set(ids)) == len(ids) and len(set(titles)) == len(titles), path.name, f'{group.get("class")} columns differ')
        types[group.get('class')] = {a.get('id'): a.get('type') for a in declared}
    parse = {'string': str, 'integer': int, 'double': float, 'boolean': {'true': True, 'false': False}.__getitem__}
    nodes = find(find(graph, 'nodes')[0], 'node')
    edges = find(find(graph, 'edges')[0], 'edge')
    ids = [node.get('id') for node in nodes]
    say(len(set(ids)) == len(ids) and all(ids), path.name, 'node ids are unique')
    numbers = [edge.get('id') for edge in edges]
    say(len(set(numbers)) == len(numbers) and all(numbers), path.name, 'edge ids are unique')
    say(all(e.get('source') in ids and e.get('target') in ids for e in edges), path.name, 'edges join nodes')
    say(all(float(e.get('weight')) > 0 for e in edges), path.name, 'weights are positive')
    once = collections.Counter((e.get('source'), e.get('target'), e.get('kind')) for e in edges)
    doubled = sum(n - 1 for n in once.values())
    print('    ', path.name, f'{doubled} edges repeat unit, task and role')
    bad = 0
    for domain, elements in (('node', nodes), ('edge', edges)):
        for element in elements:
            for values in find(element, 'attvalues'):
                seen = set()
                for value in find(values, 'attvalue'):
                    bad += value.get('for') not in types[domain] or value.get('for') in seen
                    seen.add(value.get('for'))
                    parse[types[domain][value.get('for')]](value.get('value'))
    say(bad == 0, path.name, 'values are declared, once each, and of their type')


def cells(path):
    with open(path, encoding='utf-8-sig', newline='') as file:
        rows = [[cell.strip() for cell in row] for row in csv.reader(file)]
    while rows and not any(rows[-1]):
        rows.pop()
    width = max((i + 1 for row in rows for i, cell in enumerate(row) if cell), default=0)
    return [(row + [''] * width)[:width] for row in rows]


def workbook(command, sample):
    book, table = folder / f'{command}-{sample.stem}.xlsx', folder / f'{command}-{sample.stem}.csv'
    run(command, sample, '-o', book)
    run(command, sample, '-o', table)
    (folder / 'back').mkdir(exist_ok=True)
    subprocess.run([office, '--headless', f'-env:UserInstallation=file://{folder}/profile', '--convert-to',
                    'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1', '--outdir',
                    str(folder / 'back'), str(book)], capture_output=True, timeout=180)
    back = list((folder / 'back').glob(f'{book.stem}*.csv'))
    if not back:
        say(False, command, sample.name, 'LibreOffice made no CSV of it')
        return
    # An empty column may stand in one of them only; numbers are parted by 、 or a comma.
    filled = lambda row: tuple(cell.replace('、', ',').replace(' ', '') for cell in row if cell)
    rows = {filled(row) for row in cells(back[0])}
    want = cells(table)[1:]  # a workbook's header has two rows, and a title above it
    lost = [row for row in want if filled(row) not in rows]
    say(not lost, command, sample.name, f'{len(want)} rows come back from LibreOffice', *lost[:2])


for sample in sorted(samples.iterdir()):
    if sample.suffix not in ('.txt', '.csv', '.md', '.json') or sample.name == 'README.md':
        continue
    try:
        plan = json.loads(run('graph', sample, '--json'))
    except subprocess.CalledProcessError:
        continue
    nodes, edges = expected(plan)
    files = {}
    for kind in ('graphml', 'gexf', 'node-link'):
        files[kind] = folder / f'{sample.stem}.{kind}'
        run('export', sample, '--format', kind, '-o', files[kind])
    compare(f'{sample.name} GraphML', networkx.read_graphml(files['graphml']), nodes, edges, lambda d: d['type'])
    compare(f'{sample.name} GEXF', networkx.read_gexf(files['gexf']), nodes, edges, lambda d: d['type'])
    link = node_link(json.loads(files['node-link'].read_text(encoding='utf-8')))
    compare(f'{sample.name} node-link', link, nodes, edges, lambda d: 'task' if d['bipartite'] else 'unit')
    gephi(files['gexf'])
    if office and sample.name in ('qinghuai-2025.txt', 'library-network.md'):
        workbook('ledger', sample)
        workbook('index', sample)
if not office:
    print('skipped: what needs soffice (LibreOffice), which is not installed')
shutil.rmtree(folder)
sys.exit(1 if wrong else 0)
