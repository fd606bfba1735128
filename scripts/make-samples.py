#!/usr/bin/env python3
"""Builds samples/ from scripts/samples: the same bytes every time.

    scripts/make-samples.py [--output samples]

Every site, person and event is invented. Sources:
  scripts/samples/articles/   one story a file: header lines, a line of ---, a paragraph a line
  scripts/samples/templates/  one site a file, string.Template placeholders
  scripts/samples/pages/      whole pages with a layout of their own
  scripts/samples/plain/      pages that some other tool has already turned into text
The result is committed; run this only after changing a source.
"""
import argparse
import base64
import codecs
import gzip
import html
import io
import json
import pathlib
import shutil
import string
import tarfile
import zipfile
import zlib

HERE = pathlib.Path(__file__).resolve().parent / "samples"
MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "hi": "जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
}
# Sites that share one template and differ in language and chrome.
SITES = {
    "ar": dict(site="مرسى الأخبار", host="marsa-news.example", by="كتبت: ", dir=' dir="rtl"',
               nav=["الرئيسية", "سياسة", "اقتصاد", "ثقافة", "رياضة"],
               share=["شارك على فيسبوك", "شارك على واتساب", "طباعة"],
               moretitle="الأكثر قراءة",
               more=["أسعار السمك ترتفع قبل العيد", "افتتاح حديقة الميناء", "طقس الغد: رياح خفيفة"],
               foot="جميع الحقوق محفوظة © 2026 مرسى الأخبار"),
    "hi": dict(site="नदी समाचार", host="nadisamachar.example", by="संवाददाता: ", dir="",
               nav=["होम", "देश", "राज्य", "समाज", "खेल"],
               share=["फ़ेसबुक पर साझा करें", "व्हाट्सऐप पर भेजें"],
               moretitle="ताज़ा ख़बरें",
               more=["पुल की मरम्मत शुरू", "मंडी में टमाटर सस्ता", "कल से बारिश के आसार"],
               foot="सर्वाधिकार सुरक्षित © 2026 नदी समाचार"),
    "zh": dict(site="江口日报", host="jiangkou-daily.example", by="记者 ", dir="",
               nav=["首页", "要闻", "城市", "经济", "体育"],
               share=["分享到微博", "分享到微信", "收藏"], moretitle="推荐阅读",
               more=["地铁三号线下月试运行", "今年第一批春茶上市", "周末天气：多云转晴"],
               foot="江口日报社版权所有 未经授权禁止转载"),
    "ja": dict(site="みなと新報", host="minato-shinpo.example", by="取材・文 ", dir="",
               nav=["トップ", "地域", "経済", "スポーツ", "くらし"],
               share=["フェイスブックでシェア", "ツイート", "印刷する"], moretitle="人気記事",
               more=["春の潮干狩り、四月から", "市電の最終便を延長へ", "港まつりの出店募集"],
               foot="© みなと新報社 無断転載を禁じます"),
    "ru": dict(site="Северный берег", host="severbereg.example", by="Автор: ", dir="",
               nav=["Главная", "Новости", "Люди", "Море", "Контакты"],
               share=["Поделиться ВКонтакте", "Отправить другу", "Распечатать"],
               moretitle="Самое читаемое",
               more=["Паром вернулся на линию", "В порту открыли столовую", "Погода на выходные"],
               foot="© 2026 «Северный берег». Все права защищены."),
    "es": dict(site="La Voz de Lantero", host="lavozdelantero.example", by="Por ", dir="",
               nav=["Portada", "Local", "Ciencia", "Deportes", "Opinión"],
               share=["Compartir en Facebook", "Compartir en WhatsApp", "Imprimir"],
               moretitle="Lo más leído",
               more=["El mercado abre los domingos", "Obras en el puente viejo", "Marea viva el jueves"],
               foot="© 2026 La Voz de Lantero. Todos los derechos reservados."),
}


# WHATWG reads the five bytes that Windows-1252 leaves open as the C1 controls of the same number.
codecs.register_error("windows-1252-gaps", lambda gap: (chr(gap.object[gap.start]), gap.start + 1))


class Story:
    def __init__(self, name):
        head, body = (HERE / "articles" / (name + ".txt")).read_text("utf-8").split("---\n", 1)
        self.slug = name
        self.fields = dict(line.split(": ", 1) for line in head.splitlines())
        self.paragraphs = [line for line in body.splitlines() if line]

    def __getattr__(self, name):
        return self.fields[name]

    def long_date(self, language):
        year, month, day = self.date.split("-")
        if language in ("zh", "ja"):
            return f"{year}年{int(month)}月{int(day)}日"
        name = MONTHS[language].split()[int(month) - 1]
        if language == "en":
            return f"{name} {int(day)}, {year}"
        if language == "de":
            return f"{int(day)}. {name} {year}"
        if language == "es":
            return f"{int(day)} de {name} de {year}"
        return f"{int(day)} {name} {year}"

    def text(self):
        return "\n\n".join([self.title] + self.paragraphs) + "\n"


def paragraphs(lines):
    return "\n".join(f"<p>{html.escape(line, quote=False)}</p>" for line in lines)


def page(name, template, language="en", host="", charset="utf-8", **extra):
    """One story in one site's template, as text."""
    story = Story(name)
    middle = (len(story.paragraphs) + 1) // 2
    authors = ",".join(
        json.dumps({"@type": "Person", "name": author}, ensure_ascii=False)
        for author in story.author.split(", "))
    fields = dict(
        title=html.escape(story.title), author=html.escape(story.author), authors=authors,
        date=story.date, longdate=story.long_date(language), section=story.section,
        slug=name, url=f"https://{host}/{story.date[:4]}/{name}.html",
        summary=html.escape(story.paragraphs[0][:120]), body=paragraphs(story.paragraphs),
        body1=paragraphs(story.paragraphs[:middle]), body2=paragraphs(story.paragraphs[middle:]),
        caption="The view from the harbour wall this week.", lang=language, charset=charset)
    fields.update(extra)
    source = (HERE / "templates" / (template + ".html")).read_text("utf-8")
    return string.Template(source).substitute(fields)


def foreign(name, language, charset="utf-8"):
    site = dict(SITES[language])
    site["nav"] = " ".join(f'<a href="/{n}">{text}</a>' for n, text in enumerate(site["nav"]))
    site["share"] = " ".join(f'<a href="#s{n}">{text}</a>' for n, text in enumerate(site["share"]))
    site["more"] = "".join(f'<li><a href="/m{n}">{t}</a></li>' for n, t in enumerate(site["more"]))
    return page(name, "plainsite", language=language, charset=charset, **site)


def gzip_member(data):
    buffer = io.BytesIO()
    with gzip.GzipFile(fileobj=buffer, mode="wb", compresslevel=9, mtime=0) as stream:
        stream.write(data)
    return buffer.getvalue()


class Warc:
    """Writes records, each one gzip member, as crawlers do."""

    def __init__(self):
        self.members = []
        self.date = "2026-04-03T02:11:07Z"

    def record(self, kind, body, uri=None, media="application/http; msgtype=response", **extra):
        number = len(self.members)
        head = [
            "WARC/1.1", f"WARC-Type: {kind}", f"WARC-Date: {self.date}",
            f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012d}>"]
        if uri:
            head.append(f"WARC-Target-URI: {uri}")
        head += [f"{name.replace('_', '-')}: {value}" for name, value in extra.items()]
        head += [f"Content-Type: {media}", f"Content-Length: {len(body)}"]
        data = "\r\n".join(head).encode() + b"\r\n\r\n" + body + b"\r\n\r\n"
        self.members.append(data)

    def response(self, uri, body, status="200 OK", headers=(), media="text/html; charset=utf-8"):
        host, path = uri.split("://")[1].split("/", 1)
        request = f"GET /{path} HTTP/1.1\r\nHost: {host}\r\nUser-Agent: nightcrawl/1.4\r\n\r\n"
        self.record("request", request.encode(), uri, "application/http; msgtype=request")
        lines = [f"HTTP/1.1 {status}", "Server: nginx", f"Content-Type: {media}", *headers]
        self.record("response", "\r\n".join(lines).encode() + b"\r\n\r\n" + body, uri)

    def bytes(self):
        return b"".join(gzip_member(member) for member in self.members)

    def plain(self):
        return b"".join(self.members)


def chunked(body, size):
    parts = [body[start:start + size] for start in range(0, len(body), size)]
    return b"".join(b"%x\r\n" % len(part) + part + b"\r\n" for part in parts) + b"0\r\n\r\n"


def warc():
    night = Warc()
    night.record(
        "warcinfo", b"software: nightcrawl/1.4\r\nformat: WARC File Format 1.1\r\n",
        media="application/warc-fields")
    gazette = "https://kelmouthgazette.example/2026/"
    ferry = page("ferry", "gazette", host="kelmouthgazette.example").encode()
    night.response(
        gazette + "ferry.html", chunked(gzip_member(ferry), 1024),
        headers=["Transfer-Encoding: chunked", "Content-Encoding: gzip"])
    night.response(
        "https://nordhafener-kurier.example/2026/de-uhr.html",
        zlib.compress(
            page("de-uhr", "kurier", "de", host="nordhafener-kurier.example").encode(), 9),
        headers=["Content-Encoding: deflate"])
    night.response(
        gazette + "gone.html",
        b"<html><head><title>Not found</title></head><body><h1>404 Not Found</h1>"
        b"<p>The page you are looking for has moved or never was.</p></body></html>",
        status="404 Not Found")
    night.response(
        "https://kelmouthgazette.example/old-ferry", b"", status="301 Moved Permanently",
        headers=[f"Location: {gazette}ferry.html"])
    # The header says one character set, the page was saved in it, and no <meta> helps.
    russian = foreign("ru-mayak", "ru").replace('<meta charset="utf-8">', "")
    night.response(
        "https://severbereg.example/2026/ru-mayak.html", russian.encode("cp1251", "replace"),
        media="text/html; charset=windows-1251")
    image = base64.b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")
    night.response("https://count.example/p.gif", image, media="image/gif")
    night.record(
        "resource", (HERE / "pages" / "docs-tidegauge.html").read_bytes(),
        "file:///srv/docs/tidegauge/reading.html", "text/html")
    night.response(
        "https://eastmoorpost.example/2026/wire-barrier.html",
        page("wire-barrier", "post", host="eastmoorpost.example",
             title="Neighbours on the Senn split bill for flood gate",
             author="Region desk").encode())
    night.record(
        "metadata", b"fetchTimeMs: 212\r\n", gazette + "ferry.html", "application/warc-fields")
    return night.bytes()


def nested_warc():
    one = Warc()
    one.response(
        "https://lavozdelantero.example/2026/es-faro.html", foreign("es-faro", "es").encode())
    return one.plain()


def wet():
    text = Warc()
    text.record(
        "warcinfo", b"software: textify/0.9\r\n", media="application/warc-fields")
    for name, host, language in [
        ("fr-marche", "courrier-lise.example", "fra"), ("blog-kettle", "smallboat.example", "eng"),
        ("es-faro", "lavozdelantero.example", "spa"),
    ]:
        text.record(
            "conversion", Story(name).text().encode(), f"https://{host}/2026/{name}.html",
            "text/plain", WARC_Identified_Content_Language=language)
    return text.plain()


def json_lines():
    rows = []
    library = Story("library")
    rows.append({
        "id": "kg-2026-0206", "url": "https://kelmouthgazette.example/2026/library.html",
        "title": library.title, "author": library.author, "date": library.date,
        "text": library.text()})
    rows.append({
        "id": "blog-kettle", "url": "https://smallboat.example/2026/blog-kettle.html",
        "html": page("blog-kettle", "blog", host="smallboat.example")})
    rows.append({
        "id": "zh-b64", "url": "https://jiangkou-daily.example/2026/zh-qiao.html?from=app",
        "html_b64": base64.b64encode(foreign("zh-qiao", "zh", "gb18030").encode("gb18030")).decode()})
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    lines.insert(2, '{"id": "torn", "url": "https://smallboat.example/torn", "text": "The line en')
    return ("\n".join(lines) + "\n").encode()


def archive_tar(files):
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name, data in files:
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            entry.mtime = 1775174400  # 2026-04-03
            archive.addfile(entry, io.BytesIO(data))
    return buffer.getvalue()


def archive_zip(files):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in files:
            entry = zipfile.ZipInfo(name, (2026, 4, 3, 2, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data, compresslevel=9)
    return buffer.getvalue()


def samples():
    """Every sample file: path below the output directory, bytes."""
    gazette = "kelmouthgazette.example"
    yield "gazette/barrier.html", page("wire-barrier", "gazette", host=gazette).encode()
    yield "gazette/library.html", page("library", "gazette", host=gazette).encode()
    yield "gazette/weather-north.html", page("weather-north", "gazette", host=gazette).encode()
    yield "gazette/weather-south.html", page("weather-south", "gazette", host=gazette).encode()
    yield "gazette/coast.html", (HERE / "pages" / "listing.html").read_bytes()
    yield "syndicated/lowland-live.html", page(
        "wire-barrier-truncated", "live", host="lowland-live.example").encode()
    yield "syndicated/digest-hub.html", page(
        "wire-barrier-spun", "digest", host="digesthub.example").encode()
    for name in ["forum", "docs-tidegauge", "product", "deep-lists"]:
        yield f"pages/{name}.html", (HERE / "pages" / (name + ".html")).read_bytes()
    yield "pages/sail.html.gz", gzip_member(
        page("blog-sail", "blog", host="smallboat.example").encode())
    yield "kurier/moor.html", page(
        "de-moor", "kurier", "de", host="nordhafener-kurier.example").encode()
    yield "courrier/moulin.html", page(
        "fr-moulin", "courrier", "fr", host="courrier-lise.example").encode()
    yield "languages/mina.ar.html", foreign("ar-mina", "ar").encode()
    yield "languages/pustak.hi.html", foreign("hi-pustak", "hi").encode()
    yield "languages/qiao.zh.html", foreign("zh-qiao", "zh").encode()
    yield "languages/kissaten.ja.html", foreign("ja-kissaten", "ja").encode()
    yield "encodings/kissaten.shift_jis.html", foreign("ja-kissaten", "ja", "shift_jis").replace(
        "六十年分の伝言帳を一冊の本に", "六十年分の伝言帳が本になる").encode("cp932", "xmlcharrefreplace")
    yield "encodings/mayak.windows-1251.html", foreign(
        "ru-mayak", "ru", "windows-1251").encode("cp1251")
    yield "encodings/faro.utf-16.html", b"\xff\xfe" + foreign(
        "es-faro", "es", "utf-16").encode("utf-16-le")
    # Read as Windows-1252 and saved as UTF-8 once too often.
    yield "encodings/marche.mojibake.html", page(
        "fr-marche", "courrier", "fr", host="courrier-lise.example"
    ).encode().decode("cp1252", "windows-1252-gaps").encode()
    library = page("library", "gazette", host=gazette).encode()
    yield "broken/invalid-utf8.html", library.replace(b"reading room", b"reading\xff\xfe room", 1
        ).replace(b"lighthouses", b"lighthouses\xe2\x80", 1)
    yield "broken/truncated.html.gz", gzip_member(library)[:1500]
    yield "broken/empty.html", b""
    yield "broken/picture.html", base64.b64decode(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=")
    for path in sorted((HERE / "plain").glob("*.txt")):
        yield f"text/{path.name}", path.read_bytes()
    night = warc()
    yield "night-00041.warc.gz", night
    yield "night-00041.warc.wet", wet()
    yield "feed.jsonl", json_lines()
    blog = page("blog-sail", "blog", host="smallboat.example").encode()
    kettle = page("blog-kettle", "blog", host="smallboat.example").encode()
    clock = page("de-uhr", "kurier", "de", host="nordhafener-kurier.example").encode()
    yield "upload.zip", archive_zip([
        ("blog/sail.html", blog), ("kurier/uhr.html.gz", gzip_member(clock)),
        ("lesen/kanal.txt", (HERE / "plain" / "kanal-de.txt").read_bytes())])
    yield "upload.tar.gz", gzip_member(archive_tar([
        ("a/kettle.html", kettle), ("a/ferry.txt", Story("ferry").text().encode()),
        ("b/one.warc", nested_warc()), ("c/moulin.txt", Story("fr-moulin").text().encode())]))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--output", type=pathlib.Path, default=HERE.parent.parent / "samples",
        help="directory to write; it is emptied first (default: samples)")
    output = parser.parse_args().output
    if output.exists():
        shutil.rmtree(output)
    total = 0
    count = 0
    for name, data in samples():
        path = output / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        total += len(data)
        count += 1
    print(f"{count} files, {total:,} bytes")


if __name__ == "__main__":
    main()
