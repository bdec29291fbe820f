# One image for every service: the command says which. Built in two stages so that no compiler and no test stands in it.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /app
COPY --from=build --chown=root:root /app/package.json ./
COPY --from=build --chown=root:root /app/node_modules ./node_modules
COPY --from=build --chown=root:root /app/dist ./dist
# the numeric id lets Kubernetes prove that it is not root
USER 10001:10001
# which service: registry, employment, training, microcredit, reporting, identity, gateway
# young objects get 32 MiB: a request makes many and none lives long, so each collection finds little to move (a tenth of the CPU)
ENTRYPOINT ["node", "--enable-source-maps", "--max-semi-space-size=32"]
CMD ["dist/apps/gateway/src/main.js"]
