#!/usr/bin/env python3
"""Documents as offices write them (tests/formats/wild, all invented), of every kind that is read, against the truth beside
each: NAME.truth has a line "task TAB role TAB name" for every name. Held: F1 of (task, role, name) over all documents at
least 0.99, and not one edge that no truth has. NAME.docx.parts and NAME.xlsx.parts are the parts of an archive behind lines
"%% NAME", zipped here; PDF, ODT, DOC and RTF are made of some by LibreOffice where it is installed.
Arguments: the dutygraph program, [the folder of documents]. Exit 0: it holds."""
import collections, io, json, pathlib, re, shutil, subprocess, sys, tempfile, unicodedata, zipfile

program = sys.argv[1]
wild = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else pathlib.Path(__file__).parent / 'wild')
folder = pathlib.Path(tempfile.mkdtemp())
office, pdftotext = shutil.which('soffice'), shutil.which('pdftotext')
ROLES = ['lead', 'support', 'oversee', 'consult', 'inform']
LEAST_F1 = 0.99
total = collections.Counter()
# What LibreOffice makes of which document: the stem of the new one's truth, its kind, the page.
CONVERTED = [('01-notice', 'pdf', 'portrait'), ('01-notice', 'pdf', 'landscape'), ('29-square-brackets', 'pdf', 'portrait'),
             ('18-merged-cells', 'odt', ''), ('17-automatic-numbers', 'odt', ''), ('02-own-lines', 'doc', ''),
             ('06-pipes', 'pdf', 'portrait'), ('06-pipes', 'pdf', 'landscape'),
             ('05-first-listed', 'rtf', ''), ('14-two-header-rows', 'ods', ''), ('02-own-lines', 'pdf', 'portrait')]


def zipped(text):
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as archive:
        for part in re.split(r'^%% ', text, flags=re.M)[1:]:
            name, content = part.split('\n', 1)
            archive.writestr(name, content)
    return out.getvalue()


def squeeze(text):
    return re.sub(r'\s', '', unicodedata.normalize('NFKC', text))


def truth_of(stem):
    """A counter of (task, role, name). A task is its number, else its title; with ' behind it, of a second list."""
    lines = (wild / f'{stem}.truth').read_text(encoding='utf-8').splitlines()
    return collections.Counter((task, role, squeeze(name)) for task, role, name in (line.split('\t') for line in lines))


def key_of(task, keys, lists):
    part = f'{task["number"]}.{task["part"]}' if task['part'] else str(task['number'])
    second = "'" * max(lists.index(task['list']), 0)
    named = [key for key in keys if key == task.get('title') or (key[0] == '(' and chinese(key) == part)]
    return named[0] if named else part + second


def chinese(key):
    return str('零一二三四五六七八九十'.find(key.strip('()（）')))


def check(path, stem, what):
    want = truth_of(stem)
    run = subprocess.run([program, 'parse', str(path), '--json'], capture_output=True, text=True)
    if run.returncode != 0:
        got = collections.Counter()
    else:
        plan = json.loads(run.stdout)
        lists = [entry['id'] for entry in plan['lists']]
        keys = [task for task, _, _ in want]
        got = collections.Counter((key_of(task, keys, lists), role, squeeze(name))
                                  for task in plan['tasks'] for role in ROLES for name in task[role])
    lost, invented = want - got, got - want
    total.update(right=sum((want & got).values()), lost=sum(lost.values()), invented=sum(invented.values()), documents=1)
    print(f'{"wrong" if lost or invented else "ok   "} {what}: {sum(want.values())} names'
          + (f'\n  {run.stderr.strip()}' if run.returncode else ''))
    for sign, names in (('-', lost), ('+', invented)):
        for name in names:
            print('  ', sign, *name)


def convert(path, target):
    subprocess.run([office, '--headless', f'-env:UserInstallation=file://{folder}/profile', '--convert-to', target,
                    '--outdir', str(folder / target), str(path)], capture_output=True, timeout=180)
    return folder / target / f'{path.stem}.{target}'


def source(stem):
    """A document that LibreOffice reads as one: text as paragraphs of a DOCX, the others as they are."""
    return next(path for path in sorted(folder.iterdir()) if path.name.split('.')[0] == stem and path.is_file())


def decoded(content):
    try:
        return content.decode('utf-8')
    except UnicodeDecodeError:
        return content.decode('gb18030')


sys.path.insert(0, str(pathlib.Path(__file__).parent))
import writers

for path in sorted(wild.iterdir()):
    stem = path.name.split('.')[0]
    if path.suffix == '.truth':
        continue
    made = folder / path.name.removesuffix('.parts')
    made.write_bytes(zipped(path.read_text(encoding='utf-8')) if path.suffix == '.parts' else path.read_bytes())
    if path.suffix == '.rtf' and not office:
        print(f'skipped: {path.name}: LibreOffice is not installed')
        continue
    check(made, stem, made.name)

if not office:
    print('skipped: what needs soffice (LibreOffice), which is not installed')
for stem, target, page in CONVERTED if office else []:
    if target == 'pdf' and not pdftotext:
        print(f'skipped: {stem} as PDF: pdftotext (poppler-utils) is not installed')
        continue
    path = source(stem)
    if path.suffix == '.txt':
        text = decoded(path.read_bytes()).replace('<br>', '、')
        path = folder / f'{stem}-{page or target}.docx'
        path.write_bytes(writers.docx(writers.structure(text), False, 11 if page == 'landscape' else 14, page == 'landscape'))
    check(convert(path, target), stem, f'{stem} as {target.upper()} {page}'.strip())
shutil.rmtree(folder)

right, wrong = total['right'], total['lost'] + total['invented']
f1 = 2 * right / max(2 * right + wrong, 1)
print(f'{total["documents"]} documents, {right + total["lost"]} names: F1 {f1:.4f}, {total["invented"]} invented')
sys.exit(0 if f1 >= LEAST_F1 and total['invented'] == 0 and total['documents'] >= 25 else 1)
