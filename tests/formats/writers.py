"""A plan's text as paragraphs and tables, and these as DOCX, HTML and XLSX: written with the standard library alone."""
import html, io, re, zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


def structure(text):
    """[('p', line) or ('t', rows of cells)]: pipe tables, and one cell a line behind a tab."""
    text = re.sub(r'\[bookmark:[^\]]*\]', '', text.replace('**', '')).replace('\r', '')
    lines, blocks, i = text.split('\n'), [], 0
    while i < len(lines):
        end = i
        while end < len(lines) and '|' in lines[end]:
            end += 1
        if end >= i + 2:
            rows = [line for line in lines[i:end] if line.strip('-|: \t')]
            blocks.append(('t', [[cell.strip() for cell in row.strip().removeprefix('|').removesuffix('|').split('|')]
                                 for row in rows]))
        elif lines[i].startswith('\t'):
            rows = [[]]
            end = i
            while end < len(lines) and (lines[end].startswith('\t') or lines[end].strip() or
                                        any(line.startswith('\t') for line in lines[end:end + 4])):
                line = lines[end]
                if line.startswith('\t'):
                    rows[-1].append(line.strip())
                elif line.strip() and rows[-1]:
                    rows[-1][-1] += '\n' + line.strip()
                elif not line.strip() and rows[-1]:
                    rows.append([])
                end += 1
            blocks.append(('t', [row for row in rows if row]))
        else:
            blocks.append(('p', lines[i]))
            end = i + 1
        i = end
    return blocks


def archive(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as z:
        for name, content in parts:
            z.writestr(name, content)
    return out.getvalue()


class Lists:
    """Numbers taken out of the text and left to Word: one abstract numbering a form, one list a run of numbers."""

    def __init__(self):
        self.forms, self.lists, self.open = [], [], {}

    def take(self, line):
        found = re.match(r'\s*([一二三四五六七八九十]{1,3})(、)', line) or re.match(r'\s*(\d{1,3})([.．、]) ?(?!\d)', line)
        if not found:
            return line, ''
        number = int(found[1]) if found[1].isdigit() else chinese(found[1])
        form = ('decimal' if found[1].isdigit() else 'chineseCounting', '%1' + found[2])
        if form not in self.forms:
            self.forms.append(form)
        index = self.forms.index(form)
        if self.open.get(index, (0, 0))[1] + 1 != number or index not in self.open:
            self.lists.append((index, number))
            self.open[index] = (len(self.lists), number)
        else:
            self.open[index] = (self.open[index][0], number)
        return (line[found.end():],
                f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{self.open[index][0]}"/></w:numPr>')

    def part(self):
        out = ''.join(f'<w:abstractNum w:abstractNumId="{i}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{f}"/>'
                      f'<w:lvlText w:val="{t}"/></w:lvl></w:abstractNum>' for i, (f, t) in enumerate(self.forms))
        for i, (form, start) in enumerate(self.lists):
            out += (f'<w:num w:numId="{i + 1}"><w:abstractNumId w:val="{form}"/><w:lvlOverride w:ilvl="0">'
                    f'<w:startOverride w:val="{start}"/></w:lvlOverride></w:num>')
        return f'{HEAD}<w:numbering {W}>{out}</w:numbering>'


def chinese(numeral):
    digits = '零一二三四五六七八九'
    tens, _, ones = numeral.rpartition('十')
    return (digits.index(tens) * 10 if tens else 10 if '十' in numeral else 0) + (digits.index(ones) if ones else 0)


BORDERS = ''.join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
                  for side in ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'])


def docx(blocks, automatic, size=16, landscape=False, ruled=False):
    """`size` in points. With a running head and — 1 — at the foot of each page. `ruled`: tables have borders."""
    lists = Lists()

    def paragraph(line, cell=False):
        text, properties = lists.take(line) if automatic and not cell else (line, '')
        pieces = [text[:3], text[3:]] if len(text) > 3 else [text]  # Word parts a sentence wherever it likes
        runs = ''.join(f'<w:r><w:rPr><w:sz w:val="{size * 2}"/></w:rPr><w:t xml:space="preserve">{html.escape(p)}</w:t></w:r>'
                       for p in pieces)
        return f'<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>'

    def table(rows):
        width = max(map(len, rows))
        borders = f'<w:tblBorders>{BORDERS}</w:tblBorders>' if ruled else ''
        out = f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/>{borders}</w:tblPr><w:tblGrid>'
        out += '<w:gridCol w:w="1500"/>' * width + '</w:tblGrid>'
        for row in rows:
            cells = ''.join(f'<w:tc><w:tcPr/>{"".join(paragraph(p, True) for p in cell.split(chr(10)))}</w:tc>' for cell in row)
            out += f'<w:tr>{cells}</w:tr>'
        return out + '</w:tbl>'

    body = ''.join(paragraph(content) if kind == 'p' else table(content) for kind, content in blocks)
    page = 'w:w="16838" w:h="11906" w:orient="landscape"' if landscape else 'w:w="11906" w:h="16838"'
    body += (f'<w:sectPr><w:headerReference w:type="default" r:id="r2"/><w:footerReference w:type="default" r:id="r1"/>'
             f'<w:pgSz {page}/><w:pgMar w:top="1440" w:bottom="1440" w:left="1500" w:right="1500" w:header="700" '
             f'w:footer="700" w:gutter="0"/></w:sectPr>')
    field = '<w:r><w:t>— </w:t></w:r><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t> —</w:t></w:r>'
    kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'
    relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    return archive([
        ('[Content_Types].xml', f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
         f'<Override PartName="/word/document.xml" ContentType="{kind}document.main+xml"/>'
         f'<Override PartName="/word/numbering.xml" ContentType="{kind}numbering+xml"/>'
         f'<Override PartName="/word/header1.xml" ContentType="{kind}header+xml"/>'
         f'<Override PartName="/word/footer1.xml" ContentType="{kind}footer+xml"/></Types>'),
        ('_rels/.rels', f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
         f'<Relationship Id="r1" Type="{relation}officeDocument" Target="word/document.xml"/></Relationships>'),
        ('word/_rels/document.xml.rels',
         f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
         f'<Relationship Id="r1" Type="{relation}footer" Target="footer1.xml"/>'
         f'<Relationship Id="r2" Type="{relation}header" Target="header1.xml"/>'
         f'<Relationship Id="r3" Type="{relation}numbering" Target="numbering.xml"/></Relationships>'),
        ('word/document.xml', f'{HEAD}<w:document {W} {R}><w:body>{body}</w:body></w:document>'),
        ('word/numbering.xml', lists.part()),
        ('word/header1.xml', f'{HEAD}<w:hdr {W}><w:p><w:r><w:t>内部资料 注意保存</w:t></w:r></w:p></w:hdr>'),
        ('word/footer1.xml', f'{HEAD}<w:ftr {W}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>{field}</w:p></w:ftr>')])


def page(blocks, encoding, declared):
    """A saved web page with what stands around a document on a site."""
    def table(rows):
        lines = ['<tr>' + ''.join(f'<td><p>{html.escape(c).replace(chr(10), "<br>")}</p></td>' for c in row) + '</tr>' for row in rows]
        return '<table border=1><tbody>' + '\n'.join(lines) + '</tbody></table>'

    body = '\n'.join(f'<p style="text-indent:2em"><span>　　{html.escape(c)}</span></p>' if kind == 'p' and c.strip()
                     else '<p>&nbsp;</p>' if kind == 'p' else table(c) for kind, c in blocks)
    menu = ''.join(f'<li><a href="/{i}">{name}</a></li>' for i, name in enumerate(['首页', '政务公开', '办事服务', '互动交流', '走进本县']))
    text = (f'<!DOCTYPE html>\n<html><head><meta http-equiv="Content-Type" content="text/html; charset={declared}"><title>网页</title>'
            f'<style>p{{margin:0}}</style><script>var a = "1.（牵头单位：无）";</script></head><body><div class=nav><ul>{menu}</ul></div>'
            f'<table width=100%><tr><td><div id=content>{body}</div></td></tr></table>'
            f'<div style="display:none">1.隐藏（牵头单位：隐藏局）</div><footer>版权所有</footer></body></html>')
    return text.encode(encoding)


def xlsx(rows):
    cells = ''
    for r, row in enumerate(rows):
        cells += f'<row r="{r + 1}">'
        for c, cell in enumerate(row):
            name = (chr(64 + c // 26) if c >= 26 else '') + chr(65 + c % 26)
            if re.fullmatch(r'\d{1,9}', cell):
                cells += f'<c r="{name}{r + 1}"><v>{cell}.0</v></c>'
            elif cell:
                cells += f'<c r="{name}{r + 1}" t="inlineStr"><is><t xml:space="preserve">{html.escape(cell)}</t></is></c>'
        cells += '</row>'
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml.'
    types = 'xmlns="http://schemas.openxmlformats.org/package/2006/content-types"'
    package = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    return archive([
        ('[Content_Types].xml', f'{HEAD}<Types {types}>'
         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
         f'<Override PartName="/xl/workbook.xml" ContentType="{kind}sheet.main+xml"/>'
         f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}worksheet+xml"/></Types>'),
        ('_rels/.rels', f'{HEAD}<Relationships {package}><Relationship Id="r1" Type="{relation}officeDocument" '
         'Target="xl/workbook.xml"/></Relationships>'),
        ('xl/workbook.xml', f'{HEAD}<workbook {main} {R}><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>'),
        ('xl/_rels/workbook.xml.rels', f'{HEAD}<Relationships {package}><Relationship Id="r1" Type="{relation}worksheet" '
         'Target="worksheets/sheet1.xml"/></Relationships>'),
        ('xl/worksheets/sheet1.xml', f'{HEAD}<worksheet {main}><sheetData>{cells}</sheetData></worksheet>')])
