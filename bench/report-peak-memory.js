// Loaded with `node --import`: says at the end how much memory the process ever held.
process.on('exit', () => console.error(`peak-kilobytes=${process.resourceUsage().maxRSS}`));
