// Diagrams of memory: memory model -> scene -> SVG, HTML and text, and the script that makes drawn HTML interactive.
export {};
