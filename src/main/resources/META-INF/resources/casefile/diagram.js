/*
 * Draws a process with bpmn-js and marks where a case stands in it. The page calls show(); the buttons beside the
 * drawing, the arrow keys, + and - call the rest.
 */
window.omringdDiagram = (() => {
    const READABLE = 0.62;
    const STEP = 1.25;

    const viewerOf = (element) => element.omringdViewer;
    const canvasOf = (element) => viewerOf(element)?.get('canvas');

    async function show(element, xml, marks, word) {
        if (!viewerOf(element)) {
            // the wheel scrolls the page, not the drawing
            element.omringdViewer = new BpmnJS({container: element, zoomScroll: {enabled: false}});
            element.addEventListener('keydown', (event) => onKey(element, event));
            element.addEventListener('pointermove', (event) => {
                element.omringdMoved ||= event.buttons > 0;
            });
        }
        const viewer = viewerOf(element);
        try {
            await viewer.importXML(xml);
        } catch (e) {
            element.classList.add('diagram-broken');
            return;
        }
        const canvas = viewer.get('canvas');
        const overlays = viewer.get('overlays');
        const registry = viewer.get('elementRegistry');
        const each = (ids, action) => ids.filter((id) => id && registry.get(id)).forEach(action);
        each(marks.passed, (id) => {
            canvas.addMarker(id, 'diagram-done');
            // the engine goes from such a gateway to the event that came, without a word on the flow between them
            (registry.get(id).incoming ?? []).filter((flow) => flow.source?.type === 'bpmn:EventBasedGateway')
                .forEach((flow) => canvas.addMarker(flow.id, 'diagram-done'));
        });
        each(marks.current, (id) => {
            canvas.addMarker(id, 'diagram-now');
            pin(overlays, id, word);
        });
        element.omringdNow = marks.current.filter((id) => id && registry.get(id));
        element.querySelectorAll('svg').forEach((svg) => svg.setAttribute('aria-hidden', 'true'));
        // the drawing may still be hidden in a tab: look at it once it has a size
        const begin = () => {
            if (element.clientWidth > 0 && !element.omringdBegun) {
                element.omringdBegun = true;
                canvas.resized();
                now(element);
            }
        };
        new ResizeObserver(begin).observe(element);
        begin();
    }

    function pin(overlays, id, text) {
        const html = document.createElement('div');
        html.className = 'diagram-pin';
        html.textContent = text;
        overlays.add(id, {position: {top: -26, left: -6}, html});
    }

    function all(element) {
        element.omringdMoved = false;
        canvasOf(element)?.zoom('fit-viewport', 'auto');
    }

    /** Everything again, unless the reader looks at a part of it. */
    function fit(element) {
        if (!element.omringdMoved) {
            all(element);
        }
    }

    /** Everything where that is still readable, or else the place where it stands. */
    function now(element) {
        const viewer = viewerOf(element);
        const canvas = viewer?.get('canvas');
        if (!canvas) {
            return;
        }
        if (canvas.zoom('fit-viewport', 'auto') >= READABLE || !element.omringdNow.length) {
            return;
        }
        const registry = viewer.get('elementRegistry');
        const boxes = element.omringdNow.map((id) => registry.get(id)).filter((shape) => shape.width);
        const left = Math.min(...boxes.map((box) => box.x));
        const right = Math.max(...boxes.map((box) => box.x + box.width));
        const top = Math.min(...boxes.map((box) => box.y));
        const bottom = Math.max(...boxes.map((box) => box.y + box.height));
        const view = canvas.viewbox();
        const scale = Math.min(0.9, Math.max(READABLE, 0.8 * Math.min(
            view.outer.width / Math.max(1, right - left), view.outer.height / Math.max(1, bottom - top))));
        const width = view.outer.width / scale;
        const height = view.outer.height / scale;
        canvas.viewbox({x: (left + right - width) / 2, y: (top + bottom - height) / 2, width, height});
    }

    function scale(element, factor) {
        const canvas = canvasOf(element);
        element.omringdMoved = true;
        canvas?.zoom(Math.min(4, Math.max(0.15, canvas.zoom() * factor)), 'auto');
    }

    function onKey(element, event) {
        const canvas = canvasOf(element);
        const moves = {ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60]};
        if (event.ctrlKey || event.metaKey || event.altKey || !canvas) {
            return;
        }
        if (moves[event.key]) {
            element.omringdMoved = true;
            canvas.scroll({dx: moves[event.key][0], dy: moves[event.key][1]});
        } else if (event.key === '+' || event.key === '=') {
            scale(element, STEP);
        } else if (event.key === '-') {
            scale(element, 1 / STEP);
        } else {
            return;
        }
        event.preventDefault();
    }

    // a sheet of paper shows the whole drawing
    window.addEventListener('beforeprint', () => document.querySelectorAll('.diagram-canvas').forEach(all));

    return {show, all, fit, now, bigger: (element) => scale(element, STEP), smaller: (element) => scale(element, 1 / STEP)};
})();
