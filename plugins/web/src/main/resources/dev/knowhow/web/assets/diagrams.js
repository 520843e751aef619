// Draws the diagrams of a page with Mermaid. Without it, a page shows their source.
(async () => {
  const style = getComputedStyle(document.documentElement);
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: "strict",
    secure: ["secure", "securityLevel", "startOnLoad", "maxTextSize", "maxEdges", "themeCSS", "fontFamily", "htmlLabels"],
    suppressErrorRendering: true,
    theme: dark ? "dark" : "neutral",
    fontFamily: style.getPropertyValue("--font"),
  });
  let number = 0;
  for (const source of document.querySelectorAll("pre.mermaid")) {
    try {
      const { svg } = await mermaid.render(`diagram-${++number}`, source.textContent);
      const figure = document.createElement("figure");
      figure.className = "diagram";
      figure.innerHTML = svg;
      const drawn = figure.querySelector("svg");
      drawn.setAttribute("role", "img");
      if (!drawn.hasAttribute("aria-labelledby")) {
        drawn.setAttribute("aria-label", "Diagram, with its source below");
      }
      const details = document.createElement("details");
      const summary = document.createElement("summary");
      summary.textContent = "Source of the diagram";
      source.replaceWith(figure);
      details.append(summary, source);
      figure.append(details);
      source.className = "";
    } catch (e) {
      console.warn("A diagram cannot be drawn:", e.message);
    }
  }
})();
