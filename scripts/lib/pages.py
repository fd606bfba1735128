"""Bytes of a labelled page as text, the way extract_eval.py reads them."""
import codecs
import re

META = re.compile(
    rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.+-]{2,40})", re.I)
# What browsers mean by these labels (WHATWG Encoding, section 4.2).
LABELS = {"iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252",
          "ascii": "cp1252", "iso8859-1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030",
          "shift_jis": "cp932", "ks_c_5601-1987": "cp949", "euc-kr": "cp949",
          "iso-8859-9": "cp1254"}


def decode_html(data):
    """Bytes to text: BOM, else valid UTF-8, else the meta charset, else windows-1252."""
    if data.startswith(codecs.BOM_UTF8):
        return data[3:].decode("utf-8", "replace")
    if data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    match = META.search(data[:8192])
    if match:
        label = match.group(1).decode("ascii").lower()
        try:
            return data.decode(LABELS.get(label, label), "replace")
        except LookupError:
            pass
    return data.decode("cp1252", "replace")
