    const ui = SwaggerUIBundle({
        url: '{{openapi}}',
    {{parameters}}{{redirect}}
    presets: [
        SwaggerUIBundle.presets.apis,
        SwaggerUIBundle.SwaggerUIStandalonePreset
        ],
    }){{login}}