"""prepare.py WORK DATA TOOLS: decodes the pages of wcxb-dev into WORK/html and writes WORK/pages.tsv and WORK/gt.jsonl."""
import os
import sys

WORK = sys.argv[1]
REPO = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
import sys,json,gzip,re
sys.path.insert(0,sys.argv[3])
import extract_eval as E
os.makedirs(os.path.join(WORK, 'html'), exist_ok=True)
out=open(os.path.join(WORK, 'pages.tsv'),'w'); gt=open(os.path.join(WORK, 'gt.jsonl'),'w')
for p in E.load_wcxb(sys.argv[2]):
    h=p.html(); open(os.path.join(WORK, 'html', p.id),'wb').write(h.encode('utf-8','replace'))
    out.write(f'{p.id}\t{p.url}\n'); gt.write(json.dumps({"id":p.id,"url":p.url,"type":p.type,"text":p.gt["text"]})+"\n")
