// Preloaded into every server that is measured: tells whoever started it the CPU time used so far, in microseconds
// over all threads, and ends with them.
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send?.(user + system);
});
process.on("disconnect", () => process.exit());
