// Ceph's configuration for one monitor, one OSD in memory and one gateway on 127.0.0.1, tuned to start in a second.

/** Text of ceph.conf. `plugins` are the folders of the object classes, the erasure codes and the other plugins. */
export const cephConfig = ({ dir, fsid, monPort, plugins }) => `[global]
fsid = ${fsid}
mon host = [v1:127.0.0.1:${monPort}]
auth cluster required = none
auth service required = none
auth client required = none
keyring = /dev/null
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 1
osd pool default pgp num = 1
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
mon allow pool size one = true
mon max pg per osd = 1000
run dir = ${dir}/run
admin socket = ${dir}/run/$name.asok
log file = ${dir}/$name.log
pid file =
mon data = ${dir}/mon
osd data = ${dir}/osd
osd objectstore = memstore
memstore device bytes = 2147483648
osd class dir = ${plugins.classes}
erasure code dir = ${plugins.erasureCode}
plugin dir = ${plugins.other}
paxos propose interval = 0.02
paxos min wait = 0.01
mon osd min in ratio = 0
osd pg stat report interval max = 1
mgr stats period = 1
ms bind msgr2 = false
ms bind msgr1 = true
public addr = 127.0.0.1
cluster addr = 127.0.0.1
`;
