"""label.py WORK: labels the blocks of WORK/blocks.jsonl by aligning each page with its truth, into WORK/labels.npz."""
import os
import sys

WORK = sys.argv[1]
REPO = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
import json,re,ctypes,numpy as np
from multiprocessing import Pool
L=ctypes.CDLL(os.path.join(WORK, 'align.so')); W=re.compile(r'\w+')
L.align.argtypes=[ctypes.c_void_p,ctypes.c_int,ctypes.c_void_p,ctypes.c_int,ctypes.c_float,ctypes.c_void_p]
def one(x):
    blocks,truth=x
    v={}
    ids=[];own=[]
    for k,t in enumerate(blocks):
        for w in W.findall(t.lower()): ids.append(v.setdefault(w,len(v)));own.append(k)
    b=[v.setdefault(w,len(v)) for w in W.findall(truth.lower())]
    a=np.array(ids,np.int32);b=np.array(b,np.int32);o=np.zeros(len(a)+1,np.uint8)
    L.align(a.ctypes.data,len(a),b.ctypes.data,len(b),2.0,o.ctypes.data)
    w=np.bincount(own,minlength=len(blocks)).astype(np.float32) if own else np.zeros(len(blocks),np.float32)
    m=np.bincount(own,weights=o[:len(a)],minlength=len(blocks)).astype(np.float32) if own else np.zeros(len(blocks),np.float32)
    return w,m,len(b)
if __name__=='__main__':
    gt={}
    for l in open(os.path.join(WORK, 'gt.jsonl')):
        d=json.loads(l); gt[d['id']]=d
    P=[json.loads(l) for l in open(os.path.join(WORK, 'blocks.jsonl'))]
    with Pool(2) as p: R=p.map(one,[(d['blocks'],gt[d['id']]['text']) for d in P],chunksize=16)
    np.savez(os.path.join(WORK, 'labels.npz'),w=np.concatenate([r[0] for r in R]),m=np.concatenate([r[1] for r in R]),n=np.array([len(r[0]) for r in R]),g=np.array([r[2] for r in R]),ids=np.array([d['id'] for d in P]))
    f=[]
    for (w,m,g) in R:
        t=m[m/np.maximum(w,1)>.5].sum(); p_=w[m/np.maximum(w,1)>.5].sum(); f.append(2*t/max(1,g+p_))
    print('oracle approx F1',np.mean(f))
