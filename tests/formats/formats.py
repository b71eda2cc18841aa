#!/usr/bin/env python3
"""Every sample plan, and every published one that is there, written as DOCX (numbers typed, and left to Word), HTML (two
encodings, wrongly declared), PDF (two layouts), RTF, ODT, DOC and XLSX, and read again: tasks and names must be those read
from the text. Arguments: the dutygraph program, the folder of samples, the folder of published plans. Exit 0: all hold."""
import csv, json, pathlib, re, shutil, subprocess, sys, tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import writers

program, samples, corpus = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
folder = pathlib.Path(tempfile.mkdtemp())
office, pdftotext = shutil.which('soffice'), shutil.which('pdftotext')
ROLES = ['lead', 'support', 'oversee', 'consult', 'inform']
wrong = 0


def squeeze(text):
    return re.sub(r'\s', '', text or '')


def read(path):
    run = subprocess.run([program, 'parse', str(path), '--json'], capture_output=True, text=True)
    if run.returncode != 0:
        return None, run.stderr.strip()
    return json.loads(run.stdout), ''


def names(task):
    return {role: [squeeze(name) for name in task[role]] for role in ROLES}


def compare(want, path, what, texts=True, ids=True, index=False):
    """`index`: every unit's row of the document's own index must be there, too."""
    global wrong
    got, error = read(path)
    if got is None:
        wrong += 1
        print(f'wrong: {what}: {error}')
        return
    if ids:
        key = {task['id']: task for task in got['tasks']}
        pairs = [(task, key.get(task['id'])) for task in want['tasks']]
    else:
        pairs = list(zip(want['tasks'], got['tasks'] + [None] * len(want['tasks'])))
    bad = [a['id'] for a, b in pairs if b is None or names(a) != names(b) or
           (texts and squeeze(a['text']) != squeeze(b['text']))]
    extra = len(got['tasks']) - len(want['tasks'])
    if index:
        units = [{squeeze(row['unit']) for row in (plan['index'] or [])} for plan in (want, got)]
        bad += sorted(units[0] - units[1])
    ok = not bad and extra == 0
    wrong += not ok
    print(f'{"ok   " if ok else "wrong"} {what}: {len(pairs) - len(bad)} of {len(pairs)} tasks, {extra:+d}'
          + (f'; not: {" ".join(bad[:8])}' if bad else ''))


def write(name, content):
    path = folder / name
    path.write_bytes(content)
    return path


def convert_all(paths, target):
    """All by one start of LibreOffice, which takes longer than a document."""
    subprocess.run([office, '--headless', f'-env:UserInstallation=file://{folder}/profile', '--convert-to', target,
                    '--outdir', str(folder / target), *map(str, paths)], capture_output=True, timeout=180)
    return [folder / target / f'{path.stem}.{target}' for path in paths]


def convert(path, target):
    return convert_all([path], target)[0]


def plan(path):
    want, error = read(path)
    if want is None:
        raise SystemExit(f'{path}: {error}')
    text = path.read_bytes().decode('utf-8-sig')
    blocks, stem = writers.structure(text), path.stem
    typed = write(f'{stem}.docx', writers.docx(blocks, False))
    compare(want, typed, f'{stem} DOCX, numbers typed')
    compare(want, write(f'{stem}-auto.docx', writers.docx(blocks, True)), f'{stem} DOCX, automatic numbers')
    compare(want, write(f'{stem}.html', writers.page(blocks, 'utf-8', 'gb2312')), f'{stem} HTML, UTF-8 declared GB2312')
    compare(want, write(f'{stem}-gb.html', writers.page(blocks, 'gb18030', 'utf-8')), f'{stem} HTML, GB18030 declared UTF-8')
    tables(want, blocks, stem)
    if office and pdftotext:
        layouts = [(16, False, False), (11, True, False)]
        if any(kind == 't' for kind, _ in blocks):
            layouts += [(16, False, True), (11, True, True)]
        printed = convert_all([write(f'{stem}-{i}.docx', writers.docx(blocks, False, *layout))
                               for i, layout in enumerate(layouts)], 'pdf')
        for path_of_pdf, (size, across, ruled) in zip(printed, layouts):
            compare(want, path_of_pdf, f'{stem} PDF, {size} pt{" across" * across}{", ruled tables" * ruled}', index=ruled)
    if office and path.parent == samples:
        compare(want, convert(folder / f'{stem}-auto.docx', 'odt'), f'{stem} ODT, automatic numbers')
        for target in ['rtf', 'doc']:  # LibreOffice itself loses where a list starts when it writes these two
            compare(want, convert(typed, target), f'{stem} {target.upper()}, numbers typed')


def is_tasks(rows):
    return len(rows) >= 4 and any(re.search('牵头|主办|责任', c) for c in rows[0]) and any('序号' in c for c in rows[0])


def tables(want, blocks, stem):
    """A task table by itself as XLSX: its tasks are one list of the plan."""
    for i, (kind, rows) in enumerate(blocks):
        if kind != 't' or not is_tasks(rows):
            continue
        listed = [[t for t in want['tasks'] if t['list'] == entry['id']] for entry in want['lists']]
        tasks = min((t for t in listed if t and t[0]['title'] is not None), key=lambda t: abs(len(t) - len(rows)), default=None)
        if tasks:
            compare(dict(want, tasks=tasks), write(f'{stem}-{i}.xlsx', writers.xlsx(rows)), f'{stem} XLSX, table {i}', ids=False)


for path in sorted(samples.glob('*.txt')):
    plan(path)
for path in sorted(samples.glob('*.csv')):
    with open(path, newline='', encoding='utf-8-sig') as file:
        rows = list(csv.reader(file))
    want, _ = read(path)
    if want is None:
        continue  # bare data without names of tasks
    compare(want, write(f'{path.stem}.xlsx', writers.xlsx(rows)), f'{path.stem} XLSX')
    if office:
        compare(want, convert(folder / f'{path.stem}.xlsx', 'ods'), f'{path.stem} ODS')
if corpus.is_dir():
    for path in sorted(corpus.glob('*.txt')):
        plan(path)
else:
    print(f'skipped: the published plans are not in {corpus}')
for name, found in [('soffice (LibreOffice)', office), ('pdftotext (poppler-utils)', pdftotext)]:
    if not found:
        print(f'skipped: what needs {name}, which is not installed')
shutil.rmtree(folder)
sys.exit(1 if wrong else 0)
