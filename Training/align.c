// Marks the page's words that the truth holds: monotone alignment by dynamic programming, a price on opening a run,
// then two passes over what is left for text out of order.
#include <stdlib.h>
#include <string.h>
#include <stdint.h>
// two-pass monotone alignment; out[i]=1 when page token i matched
static void pass(const int*a,int n,const int*b,int m,float open,unsigned char*oa,unsigned char*ob){
  if(n==0||m==0)return; if((double)n*m>4e8)return;
  unsigned char*bt=malloc((size_t)(n+1)*(m+1)); if(!bt)return;
  float*s0=calloc(m+1,4),*p0=calloc(m+1,4),*s1=malloc(4*(m+1)),*p1=malloc(4*(m+1));
  for(int j=0;j<=m;j++)p1[j]=-1e9;
  memset(bt,0,m+1);
  for(int i=1;i<=n;i++){unsigned char*r=bt+(size_t)i*(m+1);r[0]=0;s0[0]=0;s1[0]=-1e9;
    for(int j=1;j<=m;j++){unsigned char f=0;
      if(a[i-1]==b[j-1]){float c=p1[j-1],o=p0[j-1]-open; if(c>=o){s1[j]=1+c;f|=4;}else s1[j]=1+o;}else s1[j]=-1e9;
      float x=p0[j];f|=0;int w=0; if(s0[j-1]>x){x=s0[j-1];w=1;} if(s1[j]>x){x=s1[j];w=2;} s0[j]=x;r[j]=f|w;}
    float*t=s0;s0=p0;p0=t;t=s1;s1=p1;p1=t;}
  int i=n,j=m,st=0; while(i>0&&j>0){unsigned char f=bt[(size_t)i*(m+1)+j];
    if(st==0){int w=f&3; if(w==0)i--; else if(w==1)j--; else st=1;}
    else {oa[i-1]=1;ob[j-1]=1; int c=f&4; i--;j--; st=c?1:0;}}
  free(bt);free(s0);free(p0);free(s1);free(p1);}
void align(const int*a,int n,const int*b,int m,float open,unsigned char*oa){
  unsigned char*ob=calloc(m+1,1); pass(a,n,b,m,open,oa,ob);
  int*a2=malloc(4*(n+1)),*ia=malloc(4*(n+1)),*b2=malloc(4*(m+1)),*ib=malloc(4*(m+1));
  for(int k=0;k<2;k++){int x=0,y=0;for(int i=0;i<n;i++)if(!oa[i]){a2[x]=a[i];ia[x++]=i;}for(int j=0;j<m;j++)if(!ob[j]){b2[y]=b[j];ib[y++]=j;}
   if(!x||!y)break; unsigned char*xa=calloc(x,1),*xb=calloc(y,1);pass(a2,x,b2,y,open+3,xa,xb);for(int i=0;i<x;i++)if(xa[i])oa[ia[i]]=1;for(int j=0;j<y;j++)if(xb[j])ob[ib[j]]=1;free(xa);free(xb);}
  free(a2);free(ia);free(b2);free(ib);free(ob);}
