/** The service's port is free to choose, so that it is known only now. */
export default {
  clients: {
    input: { target: "target/openapi.json" },
    output: {
      target: "target/generated/orval/client.ts",
      client: "fetch",
      mode: "single",
      baseUrl: process.env.CLIENTS_URL,
      tsconfig: "tsconfig.json",
    },
  },
};
