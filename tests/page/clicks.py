#!/usr/bin/env python3
"""Drives the interactive page in a real headless Chromium by clicks and keys (WebDriver over HTTP, nothing but the standard
library). Arguments: the dutygraph program, a sample plan. Exit 0: all hold; 77: no Chromium or no driver here."""
import json, os, shutil, socket, subprocess, sys, tempfile, time, urllib.request

program, plan = sys.argv[1:3]
if not shutil.which('chromedriver') or not shutil.which('chromium'):
    print('skipped: chromium and chromedriver (Debian: chromium-driver) are not installed')
    sys.exit(77)

with socket.socket() as s:
    s.bind(('127.0.0.1', 0))
    port = s.getsockname()[1]
folder = tempfile.mkdtemp()
driver = subprocess.Popen(['chromedriver', f'--port={port}'], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
wrong = 0


def call(method, path, body=None):
    request = urllib.request.Request(f'http://127.0.0.1:{port}{path}', method=method,
                                     data=None if body is None else json.dumps(body).encode(),
                                     headers={'Content-Type': 'application/json'})
    with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=60) as answer:
        return json.load(answer)['value']


def start():
    for _ in range(100):
        try:
            if call('GET', '/status')['ready']:
                break
        except OSError:
            time.sleep(.1)
    options = {'args': ['--headless=new', '--no-sandbox', '--disable-gpu', '--window-size=1300,900'],
               'binary': shutil.which('chromium')}
    capabilities = {'alwaysMatch': {'goog:chromeOptions': options, 'goog:loggingPrefs': {'browser': 'ALL'}}}
    return '/session/' + call('POST', '/session', {'capabilities': capabilities})['sessionId']


def say(ok, *what):
    global wrong
    if not ok:
        wrong += 1
        print('wrong:', *what)


def js(code, *arguments):
    return call('POST', session + '/execute/sync', {'script': 'return ' + code, 'args': list(arguments)})


def find(css):
    return list(call('POST', session + '/element', {'using': 'css selector', 'value': css}).values())[0]


def click(css):
    call('POST', f'{session}/element/{find(css)}/click', {})


def keys(css, text):
    call('POST', f'{session}/element/{find(css)}/value', {'text': text})


def count(css):
    return js('document.querySelectorAll(arguments[0]).length', css)


try:
    file = os.path.join(folder, 'page.html')
    subprocess.run([program, 'page', plan, '-o', file, '--lang', 'zh'], check=True, stdout=subprocess.DEVNULL)
    graph = json.loads(subprocess.run([program, 'graph', plan, '--json'], check=True, stdout=subprocess.PIPE).stdout)
    session = start()
    call('POST', session + '/url', {'url': 'file://' + file})
    tasks = len(graph['tasks'])
    say(count('.card') == tasks, 'cards', count('.card'), 'of', tasks)
    names = {u['id']: u['name'] for u in graph['units']}

    first = js("document.querySelector('#table tbody tr').dataset.unit")
    click('#table tbody tr')
    own = len({a['task'] for a in graph['assignments'] if a['unit'] == first})
    say(count('.card') == own, 'locked unit shows', count('.card'), 'of', own)
    say('unit=' in js('location.hash'), 'no deep link', js('location.hash'))
    say(names[first] in js("document.getElementById('selection').textContent"), 'selection is not told')
    click('#clear')
    say(count('.card') == tasks, 'clear does not clear')

    click('#table thead th:nth-child(2) button')
    leads = js("[...document.querySelectorAll('#table tbody tr td:nth-child(2)')].map(td => +td.textContent)")
    say(leads == sorted(leads, reverse=True), 'not sorted by leads', leads[:6])
    click('#table thead th:nth-child(2) button')
    leads = js("[...document.querySelectorAll('#table tbody tr td:nth-child(2)')].map(td => +td.textContent)")
    say(leads == sorted(leads), 'not sorted upwards', leads[:6])

    word = graph['tasks'][3]['text'][:6]
    keys('#q', word)
    time.sleep(.4)
    say(0 < count('.card') < tasks, 'search', word, 'shows', count('.card'))
    keys('#q', '\ue00c')  # Escape
    say(count('.card') == tasks and js("document.getElementById('q').value") == '', 'Escape does not clear the search')

    click('#tab-map')
    say(count('#view svg path') > 0, 'no map')
    say(count('#view svg text[data-task]') == tasks, 'map tasks', count('#view svg text[data-task]'))
    click('#view svg text[data-task]')
    say('task=' in js('location.hash') and count('svg.picked path.hot') > 0, 'a task on the map is not picked')
    click('#tab-problems')
    say(count('#problems li') > 0, 'no problems listed')
    click('#problems button')
    say(count('.card.locked') == 1, 'a problem does not lead to its task')
    click('#clear')

    before = count('.chip')
    click('#via')
    say(count('.chip') < before, 'collectives off changes nothing')
    click('#lang')
    say(js('document.documentElement.lang') == 'en', 'language is not changed')
    say('tasks' in js("document.getElementById('facts').textContent"), 'facts are not English')

    name = names[first]
    call('POST', session + '/url', {'url': 'about:blank'})
    call('POST', session + '/url', {'url': 'file://' + file + '#' + js("new URLSearchParams({unit: arguments[0]}).toString()", name)})
    say(count('.card') == own, 'the deep link shows', count('.card'), 'of', own)
    keys('#table tbody tr.locked', '\ue015')  # arrow down
    keys('#table tbody tr:focus', '\ue007')   # Enter
    say(count('tr.locked') == 1 and js("document.querySelector('tr.locked').dataset.unit") != first, 'keys do not move on')

    large = os.path.join(folder, 'large.txt')
    with open(large, 'w', encoding='utf-8') as text:
        text.write('2026年青槐县重点工作责任分工\n')
        for n in range(1, 1001):
            text.write(f'{n}.新建蓄水池{n}处。（牵头单位：县第{n % 60 + 1}公司；责任单位：县第{n % 47 + 61}公司、各镇街）\n')
    subprocess.run([program, 'page', large, '-o', file, '--lang', 'zh'], check=True, stdout=subprocess.DEVNULL)
    call('POST', session + '/url', {'url': 'about:blank'})
    call('POST', session + '/url', {'url': 'file://' + file})
    say(count('.card') == 1000, 'cards of 1,000 tasks', count('.card'))
    keys('#q', '蓄水池777处')
    time.sleep(.6)
    say(count('.card') == 1, 'search among 1,000 tasks shows', count('.card'))
    keys('#q', '\ue00c')
    click('#table tbody tr')
    say(0 < count('.card') < 1000 and count('.card.locked') == 0, 'a unit of 1,000 tasks shows', count('.card'))
    click('#clear')
    click('#tab-map')
    say(count('#view svg text[data-task]') > 0, 'no map of 1,000 tasks')

    log = [e['message'] for e in call('POST', session + '/se/log', {'type': 'browser'})]
    say(not log, 'the browser complains:', log[:2])
    call('DELETE', session)
finally:
    driver.terminate()
    shutil.rmtree(folder)
print('page: all clicks hold' if not wrong else f'{wrong} wrong')
sys.exit(wrong > 0)
