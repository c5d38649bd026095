// Reads a list of questions from standard input and writes what the simulator under `argv[2]` answers to each.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const from = (path) => import(pathToFileURL(join(process.argv[2], 'node_modules', '@cloud-copilot', path)))
const { authorize } = await from('iam-simulate/dist/esm/core_engine/CoreSimulatorEngine.js')
const { AwsRequestImpl } = await from('iam-simulate/dist/esm/request/request.js')
const { RequestContextImpl } = await from('iam-simulate/dist/esm/requestContext.js')
const { DiscoveryContextKeyConstraints } = await from(
  'iam-simulate/dist/esm/context_keys/discoveryContextKeyConstraints.js'
)
const { loadPolicy } = await from('iam-policy/dist/esm/index.js')

const load = (policy, place) => loadPolicy(policy, { name: `p${place}` })
const loaded = (policies) => (policies ?? []).map(load)
const levels = (listed) => listed.map((level, place) => ({ orgIdentifier: `ou${place}`, policies: loaded(level) }))

const answered = (question) =>
  authorize({
    request: new AwsRequestImpl(
      question.principal,
      { resource: question.resource, accountId: question.account },
      question.action,
      new RequestContextImpl(question.context)
    ),
    sessionPolicy: question.session ? load(question.session, 0) : undefined,
    identityPolicies: loaded(question.identity),
    serviceControlPolicies: levels(question.scp),
    resourceControlPolicies: levels(question.rcp),
    resourcePolicy: question.resourcePolicy ? load(question.resourcePolicy, 0) : undefined,
    permissionBoundaries: question.boundary ? loaded(question.boundary) : undefined,
    vpcEndpointPolicies: question.vpce ? loaded(question.vpce) : undefined,
    simulationParameters: {
      simulationMode: 'Strict',
      discoveryContextKeyConstraints: new DiscoveryContextKeyConstraints([])
    },
    serviceSettings: { s3: { blockPublicAccess: question.shut } }
  }).result

const answers = JSON.parse(readFileSync(0, 'utf8')).map((question) => {
  try {
    return answered(question)
  } catch (error) {
    return `error: ${error.message}`
  }
})
process.stdout.write(JSON.stringify(answers))
