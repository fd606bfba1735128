"""block_weights.py WORK: fits BlockWeights.swift to WORK/feats.bin and WORK/labels.npz (numpy, scipy)."""
import os
import sys

WORK = sys.argv[1]
REPO = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
import numpy as np,sys
from scipy.optimize import minimize
names=open(os.path.join(WORK, 'names')).read().split()
Z=np.load(os.path.join(WORK, 'labels.npz')); w=Z['w'];m=Z['m'];n=Z['n'];g=Z['g']
X=np.fromfile(os.path.join(WORK, 'feats.bin'),np.float32).reshape(-1,len(names)).astype(np.float64)
y=m/np.maximum(w,1)
page=np.repeat(np.arange(len(n)),n)
tw=np.bincount(page,weights=w,minlength=len(n))
wt=w/(g[page]+.15*tw[page]+20)
wt=wt*len(wt)/wt.sum()
def fit(tr,l2=3e-4):
    A=X[tr];b=y[tr];c=wt[tr]/wt[tr].sum()
    def f(v):
        z=A@v; p=1/(1+np.exp(-z))
        loss=(c*(np.logaddexp(0,z)-b*z)).sum()+l2*(v[1:]**2).sum()*.1
        gr=A.T@(c*(p-b)); gr[1:]+=2*l2*v[1:]*.1
        return loss,gr
    return minimize(f,np.zeros(X.shape[1]),jac=True,method='L-BFGS-B',options={'maxiter':250}).x
def f1(z,th):
    p=1/(1+np.exp(-z)); k=p>th
    inn=np.bincount(page,weights=w*k,minlength=len(n)); ok=np.bincount(page,weights=m*k,minlength=len(n))
    return np.where(g==0,inn==0,2*ok/np.maximum(1,inn+g))
off=np.r_[0,np.cumsum(n)]
def dec(z):
    p=1/(1+np.exp(-z)); out=[]
    for i in range(len(n)):
        a,b=off[i],off[i+1]
        if a==b: out.append(float(g[i]==0)); continue
        q=p[a:b];ww=w[a:b];o=np.argsort(-q,kind='stable'); c=np.cumsum(ww[o]);h=np.cumsum((ww*q)[o]);e=2*h/np.maximum(1,c+(ww*q).sum());k=e.argmax()
        inn=c[k];ok=m[a:b][o][:k+1].sum()
        if inn<8: inn=ok=0
        out.append(float(inn==0) if g[i]==0 else 2*ok/max(1,inn+g[i]))
    return np.mean(out)
if __name__=='__main__':
    fold=page%3; z=np.zeros(len(y))
    for k in range(3):
        v=fit(fold!=k); z[fold==k]=X[fold==k]@v
    for th in (.3,.35,.4,.45,.5,.55): print(th,f1(z,th).mean())
    folds=dec(z); print('folds',folds)
    v=fit(np.ones(len(y),bool)); np.save(os.path.join(WORK, 'v.npy'),v)
    for a,b in sorted(zip(v,names)): print(f'{a:.2f} {b}',end='; ')
    with open(os.path.join(REPO, 'Sources/CopydeskText/Extraction/BlockWeights.swift'),'w') as f:
        f.write("""/// A weight for each feature of `BlockFeatures.Name`, in logits: `Training/block_weights.py`.
///
/// Logistic regression on the blocks of wcxb-dev: soft labels from a word alignment of page and truth, each block
/// weighted by its share of the page's words. Mean word F1 over three folds of pages: FOLDS.
enum BlockWeights {
  static let values: [Float] = [
""".replace('FOLDS', '%.3f' % folds))
        for a,b in zip(v,names): f.write(f'    {a:.3f},  // {b}\n')
        f.write('  ]\n}\n')
