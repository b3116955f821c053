"""
The printed instructions of the official forms, by fingerprint (`bosodocs.matching.instructions`): no sentence is kept.

Made of the half-year report of 13.02.2012, its purpose and what it asks of sections 4, 5, 6 and 8.
"""

REPORT = (
    "00SNXsi^>~0sy>I2W)5u#!3h<G6-r%2?Zew3^@!>Pz-{x4*OaUHvSJpK@X5u56ayW_A(WFzZKY67B*uRlc*P&bQ#ZW96u-=TB9FX"
    "Yart;BiHRDG6N)W(kB2VC#e-G4#+HEn=PK$F}YtejiWRIY&97FI=!Pm%_KlGCP7@zLnskRT+>WDXig#bPzu>nuf$XC3{=q4RxV3c"
    "p3PTiGFh>AT7+O+7WZ7sa$MTST^3qh>=0f;EMM*+VWnYWRMKRL>twdMWiI(>V*Y52^=RYpYA*V08t-hDdT&H{az?6i2G(^`Om(Ln"
    "cCNs8rmlCeb$PR^dENPXytRCWfqcCxeC0EJz@2_LEPoG=e-xvCT@-+Vm4f*OgBgH>eJ6=7Ly5o<imeWcy!MLI28&_Gi=Hu#1?7$;"
    "){km>kUx8naAlRdu$JDMn*HsYTv?n9be?sppnzMU(uJaPyrUHCqv^7w405DW=%)1jrzJzMAWE}X%CrbNw5fu&<!QGV7Pm$@x%~9H"
    "Q75`xB)uoJzqx?Ga)Q8kLBNn2!X^X4qg};)V8$YE$CRhZM3%~FM#}2l%@W$p-owtI&Cqm%(M}uDlYY^bp3^>K)vd7CFK^e5>)S-*"
    "+s-T9?A_m672jdt;LYdZr$XaC*5iUF<!<EW4w&YXi|Xsn>t_1vig4{t&+qoR@*|n_BVP7_2==QS_+JtFPA>YXUi#mV{MX+"
)
