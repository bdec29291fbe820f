import { houseSchemas } from '#libs/persistence';
import { openDatabase } from '#libs/persistence';
import { testDatabase, type TestedService } from './test-database.js';

/**
 * The statements TypeORM would still run to make the migrated database equal to the service's schemas. An empty answer
 * proves that migrations and schemas agree.
 */
export async function schemaDifference(service: TestedService): Promise<string[]> {
  const test = await testDatabase(service);
  try {
    const database = await openDatabase({
      url: test.url,
      schema: service.name,
      schemas: [...houseSchemas, ...(service.schemas ?? [])],
      poolSize: 2,
    });
    try {
      const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
      return upQueries.map((query) => query.query);
    } finally {
      await database.close();
    }
  } finally {
    await test.close();
  }
}
