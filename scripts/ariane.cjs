#!/usr/bin/env node
/* The way in. Written so that a Node of many years ago still reads it and can say that it is too old. */
'use strict';
var major = Number(process.versions.node.split('.')[0]);
if (major < 22) {
  var env = process.env;
  var french = /^fr/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '');
  process.stderr.write(
    french
      ? 'Ariane a besoin de Node 22 ou plus r\u00e9cent ; ceci est Node ' + process.versions.node + '.\n'
      : 'Ariane needs Node 22 or newer; this is Node ' + process.versions.node + '.\n',
  );
  process.exitCode = 2;
} else {
  require('./door.cjs');
}
