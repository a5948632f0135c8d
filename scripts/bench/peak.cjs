// Says how much memory the process took at most, in kilobytes, when it ends.
process.on('exit', () => process.stderr.write(`peak ${process.resourceUsage().maxRSS}\n`));
