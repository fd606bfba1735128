"""class_words.py WORK: learns ClassWordWeights.swift from WORK/blocks.jsonl and WORK/labels.npz."""
import os
import sys

WORK = sys.argv[1]
REPO = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
import json,numpy as np
from collections import defaultdict
Z=np.load(os.path.join(WORK, 'labels.npz')); w=Z['w'];m=Z['m'];n=Z['n'];g=Z['g']; off=np.r_[0,np.cumsum(n)]
pos=defaultdict(float);neg=defaultdict(float);df=defaultdict(int);P=N=0
for i,l in enumerate(open(os.path.join(WORK, 'blocks.jsonl'))):
    d=json.loads(l); a=off[i]; s=w[a:off[i+1]].sum()
    norm=1/(g[i]+.15*s+20); seen=defaultdict(lambda:[0.,0.])
    for k,t in enumerate(d['tokens']):
        p=m[a+k]*norm;q=(w[a+k]-m[a+k])*norm; P+=p;N+=q
        for x in t.split(): seen[x][0]+=p;seen[x][1]+=q
    for x,(p,q) in seen.items():
        # one page may not outvote the rest
        c=min(1,1/max(p+q,1e-9)); pos[x]+=p*c;neg[x]+=q*c;df[x]+=1
base=np.log(P/N); out=[]
for x in df:
    if df[x]<12: continue
    lo=np.log((pos[x]+.3)/(neg[x]+.3*N/P))-base
    # shrink by evidence
    lo*= df[x]/(df[x]+20)
    out.append((x,lo,df[x]))
out.sort(key=lambda t:-abs(t[1])*np.log(t[2]))
out=[t for t in out if abs(t[1])>.35][:420]
print(len(out),out[:25]); out2=sorted(out,key=lambda t:-t[1])[:25]; print(out2)
json.dump(out,open(os.path.join(WORK, 'tok.json'),'w'))
by=defaultdict(list)
for x,lo,_ in out: by[round(lo*2)/2].append(x)
with open(os.path.join(REPO, 'Sources/CopydeskText/Extraction/ClassWordWeights.swift'),'w') as f:
    f.write('''/// Learnt weights of class and id words, in logits, rounded to halves: `Training/class_words.py`.
///
/// The log-odds that a word of the page below an element with such a class or id word is content, on wcxb-dev,
/// shrunk for words seen on few sites; only words of 12 pages or more.
enum ClassWordWeights {
  static let rows: [(weight: Float, words: String)] = [
''')
    for v in sorted(by):
        if v==0: continue
        ws=sorted(by[v]); lines=[];cur=''
        for x in ws:
            if len(cur)+len(x)+1>70: lines.append(cur);cur=''
            cur+=x+' '
        lines.append(cur.rstrip())
        f.write(f'    (\n      {v},\n      "'+'"\n        + "'.join(lines)+'"\n    ),\n')
    f.write('  ]\n}\n')
